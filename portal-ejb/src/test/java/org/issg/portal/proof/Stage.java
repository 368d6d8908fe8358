package org.issg.portal.proof;

import java.time.Instant;

/** How far a record has come between its author, the secretariat and its readers. */
public enum Stage {
  DRAFT,
  SUBMITTED,
  RELEASED,
  CIRCULATED,
  RELEASED_NOW,
  TO_BE_RELEASED;

  public Instant submitted(Moments moments) {
    return this == DRAFT || this == RELEASED ? null : moments.longBefore();
  }

  public Instant released(Moments moments) {
    return switch (this) {
      case DRAFT, SUBMITTED -> null;
      case RELEASED, CIRCULATED -> moments.before();
      case RELEASED_NOW -> moments.now();
      case TO_BE_RELEASED -> moments.after();
    };
  }
}
