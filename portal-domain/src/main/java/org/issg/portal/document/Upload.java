package org.issg.portal.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** Bytes on their way in; theirs alone who sends them, until a document takes them over. */
@Entity
public class Upload implements Recorded {

  private static final int NAME_LENGTH = 200;

  @Id private UUID id;

  @Column(updatable = false)
  private String owner;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "size_bytes")
  private long size;

  private byte[] sha256;

  @Column(name = "started_at", updatable = false)
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  /** Within the transaction that hands it over, at whose end the row is gone. */
  @Transient private boolean handedOver;

  protected Upload() {}

  public Upload(String owner, String fileName, Instant at) {
    this.id = Ids.next();
    this.owner = owner;
    this.fileName = plainName(fileName);
    this.startedAt = at;
  }

  /** A name without folders and control characters, in any script, cut to a sensible length. */
  static String plainName(String name) {
    String last =
        name == null
            ? ""
            : name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    String plain = last.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", "").strip();
    if (plain.isEmpty() || plain.matches("\\.+")) {
      throw new RuleViolation("document.upload.name");
    }
    return end(plain);
  }

  private static String end(String name) {
    int cut = Math.max(0, name.length() - NAME_LENGTH);
    return name.substring(cut > 0 && Character.isLowSurrogate(name.charAt(cut)) ? cut + 1 : cut);
  }

  /** All bytes have arrived. */
  public void finish(String mediaType, long size, byte[] sha256, Instant at) {
    if (size == 0) {
      throw new RuleViolation("document.upload.empty");
    }
    this.mediaType = mediaType;
    this.size = size;
    this.sha256 = sha256.clone();
    this.finishedAt = at;
  }

  /** What a record takes over, once; an upload that is not whole is refused. */
  public StoredFile handOver() {
    StoredFile file = file();
    handedOver = true;
    return file;
  }

  public boolean isHandedOver() {
    return handedOver;
  }

  /** What has arrived; an upload that is not whole is refused. */
  public StoredFile file() {
    if (finishedAt == null) {
      throw new RuleViolation("document.upload.unfinished");
    }
    return new StoredFile(id, fileName, mediaType, size, sha256);
  }

  @Override
  public RecordRef ref() {
    return RecordRef.of("upload", id);
  }

  public UUID id() {
    return id;
  }

  public String fileName() {
    return fileName;
  }
}
