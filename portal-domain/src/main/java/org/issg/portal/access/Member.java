package org.issg.portal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** A person with an account; made at the first sign-in, without any membership. */
@Entity
public class Member implements Recorded {

  /** Languages in which the portal speaks, by their ISO 639-1 codes. */
  public static final Set<String> LANGUAGES = Set.of("en", "fr", "ru", "ar");

  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private String subject;

  private String username;

  @Column(name = "display_name")
  private String displayName;

  private String email;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "delegation_id", updatable = false)
  private Delegation delegation;

  private String language;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "last_login_at")
  private Instant lastLoginAt;

  @Column(name = "previous_login_at")
  private Instant previousLoginAt;

  protected Member() {}

  public Member(String subject, Instant at) {
    this.id = Ids.next();
    this.subject = subject;
    this.createdAt = at;
  }

  /** Notes a sign-in and what the identity provider says of the person now. */
  public void signedIn(String username, String displayName, String email, Instant at) {
    this.username = username;
    this.displayName = displayName;
    this.email = email;
    this.previousLoginAt = lastLoginAt;
    this.lastLoginAt = at;
  }

  public void chooseLanguage(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new RuleViolation("access.language.unknown");
    }
    this.language = language;
  }

  @Override
  public RecordRef ref() {
    return new RecordRef("member", id, version, null, null);
  }

  public UUID id() {
    return id;
  }

  public String subject() {
    return subject;
  }

  public String displayName() {
    return displayName;
  }

  public Delegation delegation() {
    return delegation;
  }

  /** The language that the person chose; null until they choose one. */
  public String language() {
    return language;
  }

  /** When the person signed in before the present time; null at the first. */
  public Instant previousLoginAt() {
    return previousLoginAt;
  }
}
