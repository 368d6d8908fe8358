package org.issg.portal.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** The content of a document in one language at one number; never changed once added. */
@Entity
public class DocumentVersion implements Recorded {

  /** Languages in which documents circulate, by their ISO 639-1 codes. */
  public static final Set<String> LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "document_id")
  private Document document;

  private String language;
  private int number;

  @Embedded private StoredFile file;

  @Column(name = "added_by")
  private String addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  protected DocumentVersion() {}

  DocumentVersion(
      Document document, String language, int number, StoredFile file, Actor actor, Instant at) {
    if (!LANGUAGES.contains(language)) {
      throw new RuleViolation("document.language.unknown");
    }
    if (!MediaTypes.isDocument(file.mediaType())) {
      throw new RuleViolation("document.upload.kind");
    }
    this.id = Ids.next();
    this.document = document;
    this.language = language;
    this.number = number;
    this.file = file;
    this.addedBy = actor.subject();
    this.addedAt = at;
  }

  @Override
  public RecordRef ref() {
    RecordRef owner = document.ref();
    return new RecordRef("document_version", id, number, owner.body(), owner.distribution());
  }

  /** What lies before readers in this language, as the log keeps it: the bytes by their SHA-256. */
  public Map<String, Object> words() {
    return new Values()
        .with("symbol", document.symbol())
        .with("title", document.title())
        .with("distribution", document.protection().distribution())
        .with("language", language)
        .with("number", number)
        .with("fileName", file.fileName())
        .with("file", file.digest())
        .map();
  }

  public UUID id() {
    return id;
  }

  public Document document() {
    return document;
  }

  public String language() {
    return language;
  }

  public int number() {
    return number;
  }

  public StoredFile file() {
    return file;
  }

  public String fileName() {
    return file.fileName();
  }

  public String mediaType() {
    return file.mediaType();
  }

  /** Size in bytes. */
  public long size() {
    return file.size();
  }

  public Instant addedAt() {
    return addedAt;
  }
}
