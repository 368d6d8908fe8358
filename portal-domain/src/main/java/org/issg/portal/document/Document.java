package org.issg.portal.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Distributed;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/**
 * A document under one symbol, in one or more languages; a newer version never overwrites an older.
 */
@Entity
public class Document implements Distributed {

  private static final int TITLE_LENGTH = 300;

  @Id private UUID id;
  @Version private int version;
  private String symbol;
  private String title;
  @Embedded private Protection protection;

  @Column(name = "created_by", updatable = false)
  private String createdBy;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @OneToMany(mappedBy = "document", cascade = CascadeType.PERSIST)
  @OrderBy("language, number")
  private List<DocumentVersion> versions = new ArrayList<>();

  protected Document() {}

  public Document(String symbol, String title, Protection protection, Actor actor, Instant at) {
    if (title == null || title.isBlank() || title.strip().length() > TITLE_LENGTH) {
      throw new RuleViolation("document.title.length");
    }
    this.id = Ids.next();
    this.symbol = DocumentSymbol.parse(symbol);
    this.title = title.strip();
    this.protection = protection;
    this.createdBy = actor.subject();
    this.createdAt = at;
  }

  /** Adds content in a language; the number follows the last of that language. */
  public DocumentVersion add(String language, StoredFile file, Actor actor, Instant at) {
    requireInUse();
    int number = ofLanguage(language).mapToInt(DocumentVersion::number).max().orElse(0) + 1;
    DocumentVersion added = new DocumentVersion(this, language, number, file, actor, at);
    versions.add(added);
    return added;
  }

  /** Takes the document back: its content is no longer served to delegations. */
  public void withdraw(Actor actor, Instant at) {
    requireInUse();
    withdrawnBy = actor.subject();
    withdrawnAt = at;
  }

  public void release(Instant at) {
    protection = protection.released(at);
  }

  /** A withdrawn document goes to nobody else. */
  @Override
  public void distribute(Distribution circle) {
    if (circle.isWiderThan(protection.distribution())) {
      requireInUse();
    }
    protection = protection.distributed(circle);
  }

  private void requireInUse() {
    if (isWithdrawn()) {
      throw new RuleViolation("document.withdrawn");
    }
  }

  private Stream<DocumentVersion> ofLanguage(String language) {
    return versions.stream().filter(each -> each.language().equals(language));
  }

  /** The latest version in each language, ordered by language. */
  public List<DocumentVersion> current() {
    return versions.stream()
        .filter(
            each -> ofLanguage(each.language()).noneMatch(other -> other.number() > each.number()))
        .sorted(Comparator.comparing(DocumentVersion::language))
        .toList();
  }

  /** The current version in exactly that language, or nothing. */
  public Optional<DocumentVersion> currentIn(String language) {
    return current().stream().filter(each -> each.language().equals(language)).findFirst();
  }

  /** The current version for a reader of that language: in it, else in English, else any. */
  public DocumentVersion currentFor(String language) {
    List<DocumentVersion> current = current();
    return Stream.of(language, "en")
        .flatMap(wanted -> current.stream().filter(each -> each.language().equals(wanted)))
        .findFirst()
        .orElseGet(() -> current.get(0));
  }

  @Override
  public RecordRef ref() {
    return new RecordRef(
        "document", id, version, protection.body().name(), protection.distribution().name());
  }

  /** Where the document stands in public; no word of it. */
  public Map<String, Object> standing() {
    return new Values()
        .with("symbol", symbol)
        .with("releasedAt", protection.releasedAt())
        .with("notBefore", protection.notBefore())
        .with("withdrawnAt", withdrawnAt)
        .map();
  }

  public UUID id() {
    return id;
  }

  public String symbol() {
    return symbol;
  }

  public String title() {
    return title;
  }

  @Override
  public Protection protection() {
    return protection;
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }
}
