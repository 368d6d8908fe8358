package org.issg.portal.document;

import java.util.UUID;

/** Bytes that have arrived whole: where they lie, and what they are. Size in bytes. */
public record StoredFile(
    UUID contentId, String fileName, String mediaType, long size, byte[] sha256) {

  public StoredFile {
    sha256 = sha256.clone();
  }

  @Override
  public byte[] sha256() {
    return sha256.clone();
  }
}
