package org.issg.portal.desk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.issg.portal.access.Stamp;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.RuleViolation;

/**
 * The values beside a leaf are to be destroyed, with their salt: asked for by one auditor, decided
 * by another. That they are gone is noted by the database alone.
 */
@Entity
public class Redaction implements Recorded {

  @Id private UUID id;
  @Version private int version;

  @Column(name = "leaf_id", updatable = false)
  private UUID leafId;

  @Column(name = "leaf_at", updatable = false)
  private Instant leafAt;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private RedactionReason reason;

  @Enumerated(EnumType.STRING)
  private RedactionState state;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "requested_by", updatable = false))
  @AttributeOverride(
      name = "byName",
      column = @Column(name = "requested_by_name", updatable = false))
  @AttributeOverride(name = "at", column = @Column(name = "requested_at", updatable = false))
  private Stamp requested;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "decided_by"))
  @AttributeOverride(name = "byName", column = @Column(name = "decided_by_name"))
  @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
  private Stamp decided;

  @Column(name = "destroyed_at", insertable = false, updatable = false)
  private Instant destroyedAt;

  protected Redaction() {} // for Jakarta Persistence

  /** Asks for the values beside a leaf to be destroyed. */
  public Redaction(PageKey leaf, RedactionReason reason, Actor actor, Instant at) {
    if (reason == null) {
      throw new RuleViolation("desk.redaction.reason.missing");
    }
    this.id = Ids.next();
    this.leafId = leaf.id();
    this.leafAt = leaf.at();
    this.reason = reason;
    this.state = RedactionState.REQUESTED;
    this.requested = Stamp.of(actor, at);
  }

  public void confirm(Actor actor, Instant at) {
    decide(RedactionState.CONFIRMED, actor, at);
  }

  public void decline(Actor actor, Instant at) {
    decide(RedactionState.DECLINED, actor, at);
  }

  public void withdraw(Actor actor, Instant at) {
    decide(RedactionState.WITHDRAWN, actor, at);
  }

  private void decide(RedactionState how, Actor actor, Instant at) {
    if (state != RedactionState.REQUESTED) {
      throw new RuleViolation("desk.redaction.over");
    }
    this.state = how;
    this.decided = Stamp.of(actor, at);
  }

  /** Whether it was this person who asked. */
  public boolean isAskedBy(Actor actor) {
    return requested.by().equals(actor.subject());
  }

  /** Whether somebody has yet to decide, or the database to carry it out. */
  public boolean isOpen() {
    return state == RedactionState.REQUESTED || state == RedactionState.CONFIRMED;
  }

  @Override
  public RecordRef ref() {
    return new RecordRef("redaction", id, version, null, null);
  }

  public UUID id() {
    return id;
  }

  /** The leaf whose values it is about. */
  public PageKey leaf() {
    return new PageKey(leafAt, leafId);
  }

  public RedactionReason reason() {
    return reason;
  }

  public RedactionState state() {
    return state;
  }

  public Stamp requested() {
    return requested;
  }

  /** Who has decided; null until then. */
  public Stamp decided() {
    return decided;
  }

  /** When the values were destroyed; null until then. */
  public Instant destroyedAt() {
    return destroyedAt;
  }
}
