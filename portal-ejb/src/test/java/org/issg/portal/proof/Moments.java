package org.issg.portal.proof;

import java.time.Duration;
import java.time.Instant;

/** The moments that the facts of the proof are made of: one, and a step to either side of it. */
public record Moments(Instant now, Duration step) {

  /** Where it matters only whether there is a moment. */
  public static final Moments ANY = new Moments(Instant.EPOCH, Duration.ofSeconds(1));

  public Instant before() {
    return now.minus(step);
  }

  public Instant after() {
    return now.plus(step);
  }

  public Instant longBefore() {
    return now.minus(Duration.ofDays(30));
  }
}
