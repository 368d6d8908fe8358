package org.issg.portal.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HexFormat;
import java.util.UUID;

/** Bytes that have arrived whole: where they lie, and what they are. Size in bytes. */
@Embeddable
public record StoredFile(
    @Column(name = "content_id") UUID contentId,
    @Column(name = "file_name") String fileName,
    @Column(name = "media_type") String mediaType,
    @Column(name = "size_bytes") long size,
    byte[] sha256) {

  public StoredFile {
    sha256 = sha256.clone();
  }

  @Override
  public byte[] sha256() {
    return sha256.clone();
  }

  /** The SHA-256 of the bytes as 64 hexadecimal digits. */
  public String digest() {
    return HexFormat.of().formatHex(sha256);
  }
}
