package org.issg.portal.desk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Stamp;
import org.issg.portal.audit.Administrative;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/** A question that auditors let stand to the log; it keeps its kind. */
@Entity
public class AlertRule implements Administrative {

  @Id private UUID id;
  @Version private int version;
  @Embedded private AlertTerms terms;
  private boolean active;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "made_by", updatable = false))
  @AttributeOverride(name = "byName", column = @Column(name = "made_by_name", updatable = false))
  @AttributeOverride(name = "at", column = @Column(name = "made_at", updatable = false))
  private Stamp made;

  @Embedded
  @AttributeOverride(name = "by", column = @Column(name = "changed_by"))
  @AttributeOverride(name = "byName", column = @Column(name = "changed_by_name"))
  @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
  private Stamp changed;

  protected AlertRule() {}

  /** A new rule; it is on. */
  public AlertRule(AlertTerms terms, Actor actor, Instant at) {
    this.id = Ids.next();
    this.terms = terms;
    this.active = true;
    this.made = Stamp.of(actor, at);
  }

  /** Asks something else of the same kind. */
  public void ask(AlertTerms other, Actor actor, Instant at) {
    if (other.kind() != terms.kind()) {
      throw new RuleViolation("desk.rule.kind.fixed");
    }
    this.terms = other;
    this.changed = Stamp.of(actor, at);
  }

  /** Puts the rule on or off. */
  public void turn(boolean on, Actor actor, Instant at) {
    if (on == active) {
      throw new RuleViolation(on ? "desk.rule.on" : "desk.rule.off");
    }
    this.active = on;
    this.changed = Stamp.of(actor, at);
  }

  @Override
  public RecordRef ref() {
    String body = terms.body() == null ? null : terms.body().name();
    return new RecordRef("alert_rule", id, version, body, null);
  }

  @Override
  public Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("kind", terms.kind().name());
    values.put("name", terms.name());
    values.put("threshold", terms.threshold());
    values.put("span", terms.span());
    values.put("body", terms.body() == null ? null : terms.body().name());
    values.put("active", String.valueOf(active));
    return values;
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version;
  }

  public AlertTerms terms() {
    return terms;
  }

  /** Whether it is asked. */
  public boolean active() {
    return active;
  }

  public Stamp made() {
    return made;
  }

  /** Who changed it last; null if nobody did. */
  public Stamp changed() {
    return changed;
  }
}
