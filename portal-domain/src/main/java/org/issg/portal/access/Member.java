package org.issg.portal.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.audit.Administrative;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/**
 * A person with an account; made at the first sign-in, without any membership. The e-mail address
 * stands in the same row, but is read by the function {@code contact_of} alone.
 */
@Entity
public class Member implements Administrative {

  /** Languages in which the portal speaks, by their ISO 639-1 codes. */
  public static final Set<String> LANGUAGES = Set.of("en", "fr", "ru", "ar");

  @Id private UUID id;
  @Version private int version;

  @Column(updatable = false)
  private String subject;

  private String username;

  @Column(name = "display_name")
  private String displayName;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "delegation_id")
  private Delegation delegation;

  private String language;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "last_login_at")
  private Instant lastLoginAt;

  @Column(name = "previous_login_at")
  private Instant previousLoginAt;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "invited_by", updatable = false))
  @AttributeOverride(name = "byName", column = @Column(name = "invited_by_name", updatable = false))
  @AttributeOverride(name = "at", column = @Column(name = "invited_at", updatable = false))
  private Stamp invited;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "disabled_by"))
  @AttributeOverride(name = "byName", column = @Column(name = "disabled_by_name"))
  @AttributeOverride(name = "at", column = @Column(name = "disabled_at"))
  private Stamp disabled;

  protected Member() {}

  public Member(String subject, Instant at) {
    this.id = Ids.next();
    this.subject = subject;
    this.createdAt = at;
  }

  /** Notes a sign-in and what the identity provider says of the person now. */
  public void signedIn(String username, String displayName, Instant at) {
    this.username = username;
    this.displayName = displayName;
    this.previousLoginAt = lastLoginAt;
    this.lastLoginAt = at;
  }

  /** Lets the person belong to that delegation. */
  public void joins(Delegation delegation) {
    this.delegation = delegation;
  }

  /** Notes that the account may no longer be used. */
  public void disable(Actor actor, Instant at) {
    if (disabled != null) {
      throw new RuleViolation("access.account.disabled");
    }
    this.disabled = Stamp.of(actor, at);
  }

  /** Notes that the account may be used again. */
  public void enable() {
    if (disabled == null) {
      throw new RuleViolation("access.account.enabled");
    }
    this.disabled = null;
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

  /** Whether the account may be used, and for whom the person sits. */
  @Override
  public Map<String, Object> values() {
    return new Values()
        .with("enabled", disabled == null)
        .with("delegation", delegation == null ? null : delegation.code())
        .map();
  }

  public UUID id() {
    return id;
  }

  public String subject() {
    return subject;
  }

  /** The name of the account, by which the identity provider and the secretariat know it. */
  public String username() {
    return username;
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

  /** Who invited the person; null for somebody whose account was made otherwise. */
  public Stamp invited() {
    return invited;
  }

  /** Who disabled the account; null while it may be used. */
  public Stamp disabled() {
    return disabled;
  }

  public int version() {
    return version;
  }

  /** When the person signed in last; null for somebody who never did. */
  public Instant lastLoginAt() {
    return lastLoginAt;
  }

  /** When the person signed in before the present time; null at the first. */
  public Instant previousLoginAt() {
    return previousLoginAt;
  }
}
