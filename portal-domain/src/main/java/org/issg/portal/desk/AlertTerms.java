package org.issg.portal.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * What a rule asks: so many leaves of a kind in so much time.
 *
 * @param threshold from how many on
 * @param span in minutes; of mandates that end, in days before the end
 * @param body whose records alone count, or null
 */
@Embeddable
public record AlertTerms(
    @Enumerated(EnumType.STRING) @Column(updatable = false) AlertKind kind,
    String name,
    int threshold,
    int span,
    @Enumerated(EnumType.STRING) BodyCode body) {

  public static final int MOST_LEAVES = 10_000;
  public static final int MOST_MINUTES = 1440;
  public static final int MOST_DAYS = 31;
  private static final int NAME_LENGTH = 120;

  /**
   * @throws RuleViolation if the name is missing or too long, or a number out of its range
   */
  public AlertTerms {
    name = Texts.bounded(name, NAME_LENGTH, "desk.rule.name.missing", "desk.rule.name.length");
    if (threshold < 1 || threshold > MOST_LEAVES) {
      throw new RuleViolation("desk.rule.threshold.range", String.valueOf(MOST_LEAVES));
    }
    if (kind.isByMandate() && (span < 1 || span > MOST_DAYS)) {
      throw new RuleViolation("desk.rule.window.days", String.valueOf(MOST_DAYS));
    }
    if (!kind.isByMandate() && (span < 1 || span > MOST_MINUTES)) {
      throw new RuleViolation("desk.rule.window.minutes", String.valueOf(MOST_MINUTES));
    }
  }

  /** Whether both count the same leaves together, whatever they are called and from how many on. */
  boolean countLike(AlertTerms other) {
    return kind == other.kind && span == other.span && body == other.body;
  }

  /** How long what is counted together may take, or how long before its end a mandate counts. */
  public Duration window() {
    return kind.isByMandate() ? Duration.ofDays(span) : Duration.ofMinutes(span);
  }
}
