package org.issg.portal.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.audit.Administrative;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;

/**
 * A person's seat in a body, in a function, from one moment to another. What has been stays as it
 * was: a seat that began keeps its beginning, and one that ended is not changed.
 */
@Entity
public class Membership implements Administrative {

  @Id private UUID id;
  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "member_id", updatable = false)
  private Member member;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private BodyCode body;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private MandateFunction function;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "given_by", updatable = false))
  @AttributeOverride(name = "byName", column = @Column(name = "given_by_name", updatable = false))
  @AttributeOverride(name = "at", column = @Column(name = "given_at", updatable = false))
  private Stamp given;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "byName", column = @Column(name = "changed_by_name"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  private Stamp changed;

  protected Membership() {}

  /** Gives the person a seat. */
  public Membership(
      Member member, BodyCode body, MandateFunction function, Term term, Actor actor, Instant at) {
    if (term.until() != null && !term.until().isAfter(at)) {
      throw new RuleViolation("access.until.past");
    }
    this.id = Ids.next();
    this.member = member;
    this.body = body;
    this.function = function;
    this.validFrom = term.from();
    this.validUntil = term.until();
    this.given = Stamp.of(actor, at);
  }

  /** Gives the seat other dates. */
  public void reschedule(Term term, Actor actor, Instant at) {
    requireOpen(at);
    if (!validFrom.isAfter(at) && !term.from().equals(validFrom)) {
      throw new RuleViolation("access.from.begun");
    }
    if (term.until() != null && !term.until().isAfter(at)) {
      throw new RuleViolation("access.until.past");
    }
    this.validFrom = term.from();
    this.validUntil = term.until();
    this.changed = Stamp.of(actor, at);
  }

  /** Ends the seat now; one that has not begun yet will never have been in force. */
  public void end(Actor actor, Instant now) {
    requireOpen(now);
    this.validUntil = validFrom.isAfter(now) ? validFrom : now;
    this.changed = Stamp.of(actor, now);
  }

  private void requireOpen(Instant at) {
    if (state(at) == SeatState.ENDED) {
      throw new RuleViolation("access.seat.ended");
    }
  }

  @Override
  public RecordRef ref() {
    return new RecordRef("membership", id, version, body.name(), null);
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .with("member", member.id())
        .with("body", body)
        .with("function", function)
        .with("from", validFrom)
        .with("until", validUntil)
        .map();
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version;
  }

  public Member member() {
    return member;
  }

  public BodyCode body() {
    return body;
  }

  public MandateFunction function() {
    return function;
  }

  public Instant validFrom() {
    return validFrom;
  }

  public Instant validUntil() {
    return validUntil;
  }

  /** Who gave the seat; null for one that was entered before the portal kept seats itself. */
  public Stamp given() {
    return given;
  }

  /** Who changed its dates last; null if nobody did. */
  public Stamp changed() {
    return changed;
  }

  /** In force from its first moment on, up to but without its last. */
  public boolean isInForce(Instant at) {
    return !validFrom.isAfter(at) && (validUntil == null || validUntil.isAfter(at));
  }

  /** Where the seat stands; one that was taken back before it began has ended. */
  public SeatState state(Instant at) {
    if (validUntil != null && (!validUntil.isAfter(at) || validUntil.equals(validFrom))) {
      return SeatState.ENDED;
    }
    return validFrom.isAfter(at) ? SeatState.FUTURE : SeatState.CURRENT;
  }

  /** Whether it shares a moment with that term. */
  public boolean overlaps(Term term) {
    return !validFrom.equals(validUntil) && new Term(validFrom, validUntil).overlaps(term);
  }
}
