package org.issg.portal.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Distributed;
import org.issg.portal.access.Distribution;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * A change of who reads a released record: towards fewer readers done at once, towards more
 * proposed by one person and confirmed by another, for the record as the first saw it.
 */
@Entity
public class DistributionChange {

  private static final int REASON_LENGTH = 2000;

  @Id private UUID id;
  @Version private int version;

  @Column(name = "record_kind", updatable = false)
  private String kind;

  @Column(name = "record_id", updatable = false)
  private UUID recordId;

  @Column(name = "record_mark", updatable = false)
  private String mark;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private BodyCode body;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_distribution", updatable = false)
  private Distribution from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_distribution", updatable = false)
  private Distribution to;

  @Enumerated(EnumType.STRING)
  private ChangeState state;

  @Embedded private Proposal proposal;
  @Embedded private Verdict verdict;

  protected DistributionChange() {}

  private DistributionChange(
      PresentRecord record, Distribution to, ChangeState state, Proposal proposal) {
    this.id = Ids.next();
    this.kind = record.kind().stored();
    this.recordId = record.record().ref().id();
    this.mark = record.mark();
    this.body = record.body();
    this.from = record.circle();
    this.to = to;
    this.state = state;
    this.proposal = proposal;
  }

  /** Towards more readers: waits for a second person. */
  public static DistributionChange proposed(
      PresentRecord record, Distribution to, String reason, Actor actor, Instant at) {
    record.require(to, record.wider());
    Proposal proposal =
        new Proposal(
            actor.subject(),
            at,
            Texts.bounded(
                reason, REASON_LENGTH, "release.reason.missing", "release.reason.length"));
    return new DistributionChange(record, to, ChangeState.PROPOSED, proposal);
  }

  /** Towards fewer readers: one person is enough. */
  public static DistributionChange narrowed(
      PresentRecord record, Distribution to, String reason, Actor actor, Instant at) {
    record.require(to, record.narrower());
    Proposal proposal =
        new Proposal(
            actor.subject(),
            at,
            Texts.bounded(
                reason, REASON_LENGTH, "release.narrowing.missing", "release.narrowing.length"));
    return new DistributionChange(record, to, ChangeState.NARROWED, proposal);
  }

  /** Agrees, if the record is still what was proposed; it is then to be carried out. */
  public void confirm(PresentRecord now, Actor actor, Instant at) {
    requireOpen();
    if (isOvertaken(now)) {
      throw new RuleViolation("release.confirm.overtaken");
    }
    decide(ChangeState.CONFIRMED, new Verdict(actor.subject(), at, null));
  }

  public void decline(String reason, Actor actor, Instant at) {
    requireOpen();
    String given =
        Texts.bounded(reason, REASON_LENGTH, "release.refusal.missing", "release.refusal.length");
    decide(ChangeState.DECLINED, new Verdict(actor.subject(), at, given));
  }

  public void withdraw(Actor actor, Instant at) {
    requireOpen();
    decide(ChangeState.WITHDRAWN, new Verdict(actor.subject(), at, null));
  }

  private void requireOpen() {
    if (state != ChangeState.PROPOSED) {
      throw new RuleViolation("release.decide.over");
    }
  }

  private void decide(ChangeState decided, Verdict by) {
    state = decided;
    verdict = by;
  }

  /** Gives the record to the circle that was decided on. */
  public void carryOut(Distributed record) {
    if (state != ChangeState.CONFIRMED && state != ChangeState.NARROWED) {
      throw new RuleViolation("release.decide.over");
    }
    record.distribute(to);
  }

  /** Whether the record is no longer what was proposed. */
  public boolean isOvertaken(PresentRecord now) {
    return !mark.equals(now.mark()) || from != now.circle();
  }

  /** The record as the log names it beside this change: with the distribution that it is about. */
  public RecordRef about(Distributed record) {
    RecordRef ref = record.ref();
    return new RecordRef(ref.kind(), ref.id(), ref.version(), ref.body(), to.name());
  }

  /** What is asked for, and how far it came; not why. */
  public Map<String, Object> values() {
    return new Values()
        .with("change", id)
        .with("fromDistribution", from)
        .with("toDistribution", to)
        .with("state", state)
        .map();
  }

  public UUID id() {
    return id;
  }

  public Distribution from() {
    return from;
  }

  public Distribution to() {
    return to;
  }

  public ChangeState state() {
    return state;
  }

  public Proposal proposal() {
    return proposal;
  }

  /** Null until somebody has decided. */
  public Verdict verdict() {
    return verdict;
  }
}
