package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.issg.portal.shared.RuleViolation;

/**
 * How far a report is believed, by the admiralty scale.
 *
 * @param informationCredibility 1 (confirmed by others) to 6 (cannot be judged)
 */
@Embeddable
public record Grading(
    @Column(name = "source_reliability") @Enumerated(EnumType.STRING)
        SourceReliability sourceReliability,
    @Column(name = "information_credibility") Integer informationCredibility) {

  private static final int LEAST_CREDIBLE = 6;

  public Grading {
    if (sourceReliability == null) {
      throw new RuleViolation("dossier.sourceReliability.missing");
    }
    if (informationCredibility == null) {
      throw new RuleViolation("dossier.informationCredibility.missing");
    }
    if (informationCredibility < 1 || informationCredibility > LEAST_CREDIBLE) {
      throw new RuleViolation("dossier.informationCredibility.range");
    }
  }

  /** What was chosen on a form: both parts, or neither (null). */
  public static Grading chosen(SourceReliability reliability, Integer credibility) {
    return reliability == null && credibility == null
        ? null
        : new Grading(reliability, credibility);
  }

  /** As it is cited, such as {@code B2}. */
  @Override
  public String toString() {
    return sourceReliability.name() + informationCredibility;
  }
}
