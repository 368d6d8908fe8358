package org.issg.portal.proof;

import java.time.Instant;

/** Before which moment a record may not be seen. */
public enum Embargo {
  NONE,
  ENDS_NOW,
  IN_ITS_LAST_STEP;

  public Instant notBefore(Moments moments) {
    return switch (this) {
      case NONE -> null;
      case ENDS_NOW -> moments.now();
      case IN_ITS_LAST_STEP -> moments.after();
    };
  }
}
