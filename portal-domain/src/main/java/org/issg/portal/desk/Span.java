package org.issg.portal.desk;

import java.time.Instant;

/** From one moment to before another. */
public record Span(Instant from, Instant until) {

  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /** The part of it that lies in another, with which it shares a moment. */
  public Span within(Span other) {
    return new Span(
        from.isBefore(other.from) ? other.from : from,
        until.isAfter(other.until) ? other.until : until);
  }
}
