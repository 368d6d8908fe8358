package org.issg.portal.access;

import java.time.Instant;
import org.issg.portal.shared.RuleViolation;

/** From one moment up to, but without, another; without an end where {@code until} is null. */
public record Term(Instant from, Instant until) {

  public Term {
    if (from == null) {
      throw new RuleViolation("access.from.missing");
    }
    if (until != null && !until.isAfter(from)) {
      throw new RuleViolation("access.until.beforeFrom");
    }
  }

  public static Term from(Instant from) {
    return new Term(from, null);
  }

  /** Whether there is a moment that lies in both. */
  public boolean overlaps(Term other) {
    return (other.until == null || other.until.isAfter(from))
        && (until == null || until.isAfter(other.from));
  }
}
