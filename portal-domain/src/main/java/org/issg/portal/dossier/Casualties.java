package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.RuleViolation;

/**
 * Killed and wounded as ranges, civilians among the killed; both ends of a range are null where
 * nothing is known, and the same where one number is.
 */
@Embeddable
public record Casualties(
    @Column(name = "killed_low", updatable = false) Integer killedLow,
    @Column(name = "killed_high", updatable = false) Integer killedHigh,
    @Column(name = "wounded_low", updatable = false) Integer woundedLow,
    @Column(name = "wounded_high", updatable = false) Integer woundedHigh,
    @Column(name = "civilians_low", updatable = false) Integer civiliansLow,
    @Column(name = "civilians_high", updatable = false) Integer civiliansHigh) {

  /** Nothing is known. */
  public static final Casualties UNKNOWN = new Casualties(null, null, null, null, null, null);

  private static final int MOST = 100_000;

  public Casualties {
    Integer killed = killedLow;
    killedLow = or(killedLow, killedHigh);
    killedHigh = or(killedHigh, killed);
    Integer wounded = woundedLow;
    woundedLow = or(woundedLow, woundedHigh);
    woundedHigh = or(woundedHigh, wounded);
    Integer civilians = civiliansLow;
    civiliansLow = or(civiliansLow, civiliansHigh);
    civiliansHigh = or(civiliansHigh, civilians);
    requireRange(
        killedLow,
        killedHigh,
        "dossier.killedLow.range",
        "dossier.killedHigh.range",
        "dossier.killedHigh.belowLow");
    requireRange(
        woundedLow,
        woundedHigh,
        "dossier.woundedLow.range",
        "dossier.woundedHigh.range",
        "dossier.woundedHigh.belowLow");
    requireRange(
        civiliansLow,
        civiliansHigh,
        "dossier.civiliansLow.range",
        "dossier.civiliansHigh.range",
        "dossier.civiliansHigh.belowLow");
    if (civiliansHigh != null && killedHigh != null && civiliansHigh > killedHigh) {
      throw new RuleViolation("dossier.civiliansHigh.aboveKilled");
    }
  }

  private static Integer or(Integer given, Integer other) {
    return given == null ? other : given;
  }

  private static void requireRange(
      Integer low, Integer high, String lowRange, String highRange, String belowLow) {
    if (low == null) {
      return;
    }
    if (low < 0 || low > MOST) {
      throw new RuleViolation(lowRange);
    }
    if (high > MOST) {
      throw new RuleViolation(highRange);
    }
    if (high < low) {
      throw new RuleViolation(belowLow);
    }
  }

  /** Adds the numbers to what the log keeps of a report. */
  Values addTo(Values values) {
    return values
        .with("killedLow", killedLow)
        .with("killedHigh", killedHigh)
        .with("woundedLow", woundedLow)
        .with("woundedHigh", woundedHigh)
        .with("civiliansLow", civiliansLow)
        .with("civiliansHigh", civiliansHigh);
  }

  public boolean isKnown() {
    return killedLow != null || woundedLow != null || civiliansLow != null;
  }
}
