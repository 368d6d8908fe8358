package org.issg.portal.desk;

import java.time.Instant;

/** From one moment to before another. */
public record Span(Instant from, Instant until) {

  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
