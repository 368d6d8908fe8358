package org.issg.portal.desk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.issg.portal.access.Stamp;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.Recorded;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/** What a rule found of one person in one span, with the rule as it was then. */
@Entity
public class Alert implements Recorded {

  public static final int REMARK_LENGTH = 500;

  @Id private UUID id;
  @Version private int version;

  @Column(name = "rule_id", updatable = false)
  private UUID ruleId;

  @Column(name = "rule_version", updatable = false)
  private int ruleVersion;

  @Embedded
  @AttributeOverride(name = "name", column = @Column(updatable = false))
  @AttributeOverride(name = "threshold", column = @Column(updatable = false))
  @AttributeOverride(name = "span", column = @Column(updatable = false))
  @AttributeOverride(name = "body", column = @Column(updatable = false))
  private AlertTerms terms;

  @Column(updatable = false)
  private String actor;

  @Column(name = "from_at", updatable = false)
  private Instant fromAt;

  @Column(name = "until_at", updatable = false)
  private Instant untilAt;

  @Column(name = "first_leaf", updatable = false)
  private UUID firstLeaf;

  @Column(name = "first_at", updatable = false)
  private Instant firstAt;

  @Column(name = "last_leaf")
  private UUID lastLeaf;

  @Column(name = "last_at")
  private Instant lastAt;

  private int amount;

  @Column(name = "raised_at", updatable = false)
  private Instant raisedAt;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "acknowledged_by"))
  @AttributeOverride(name = "byName", column = @Column(name = "acknowledged_by_name"))
  @AttributeOverride(name = "at", column = @Column(name = "acknowledged_at"))
  private Stamp acknowledged;

  private String remark;

  protected Alert() {}

  /** The alert about a finding of that rule. */
  public Alert(AlertRule rule, String actor, Finding found, Instant at) {
    this.id = Ids.next();
    this.ruleId = rule.id();
    this.ruleVersion = rule.version();
    this.terms = rule.terms();
    this.actor = actor;
    this.fromAt = found.span().from();
    this.untilAt = found.span().until();
    this.firstLeaf = found.first().leaf();
    this.firstAt = found.first().at();
    this.lastLeaf = found.last().leaf();
    this.lastAt = found.last().at();
    this.amount = found.amount();
    this.raisedAt = at;
  }

  /** Whether the rule still counts the leaves that this alert counts; else it has ended. */
  public boolean goesOnIn(AlertRule rule) {
    return ruleId.equals(rule.id()) && terms.countLike(rule.terms());
  }

  /** Whose leaves are this alert's: those of its whole span, or those up to its end. */
  public Span taken(AlertRule rule) {
    return goesOnIn(rule) ? span() : new Span(fromAt, lastAt.plus(1, ChronoUnit.MICROS));
  }

  /** Counts on in its span; says whether anything was new. */
  public boolean grow(Finding found) {
    if (found.amount() <= amount) {
      return false;
    }
    this.amount = found.amount();
    this.lastLeaf = found.last().leaf();
    this.lastAt = found.last().at();
    return true;
  }

  /** Notes that an auditor has looked into it; the remark may be left out. */
  public void acknowledge(String remark, Actor actor, Instant at) {
    if (acknowledged != null) {
      throw new RuleViolation("desk.alert.acknowledged");
    }
    this.remark = Texts.optional(remark, REMARK_LENGTH, "desk.alert.remark.length");
    this.acknowledged = Stamp.of(actor, at);
  }

  @Override
  public RecordRef ref() {
    String body = terms.body() == null ? null : terms.body().name();
    return new RecordRef("alert", id, version, body, null);
  }

  public UUID id() {
    return id;
  }

  /** The rule as it was. */
  public AlertTerms terms() {
    return terms;
  }

  /** Subject of the person. */
  public String actor() {
    return actor;
  }

  public Span span() {
    return new Span(fromAt, untilAt);
  }

  public Instant firstAt() {
    return firstAt;
  }

  public UUID firstLeaf() {
    return firstLeaf;
  }

  public Instant lastAt() {
    return lastAt;
  }

  public UUID lastLeaf() {
    return lastLeaf;
  }

  public int amount() {
    return amount;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  /** Who has looked into it; null while it is new. */
  public Stamp acknowledged() {
    return acknowledged;
  }

  public String remark() {
    return remark;
  }
}
