package org.issg.portal.proof;

import java.time.Instant;

/** When a membership holds, as seen from the moment of the proof. */
public enum Term {
  FUTURE,
  BEGINS_NOW,
  IN_FORCE,
  IN_ITS_LAST_STEP,
  ENDS_NOW,
  ENDED;

  public Instant from(Moments moments) {
    return switch (this) {
      case FUTURE -> moments.after();
      case BEGINS_NOW -> moments.now();
      default -> moments.longBefore();
    };
  }

  /** The moment from which it no longer holds, or null. */
  public Instant until(Moments moments) {
    return switch (this) {
      case IN_ITS_LAST_STEP -> moments.after();
      case ENDS_NOW -> moments.now();
      case ENDED -> moments.before();
      default -> null;
    };
  }
}
