package org.issg.portal.desk.service;

import java.time.Instant;

/** What happened from one moment to before another, by its outcome. */
public record Interval(
    Instant from, Instant until, long reads, long changes, long refusals, long failures) {

  public long all() {
    return reads + changes + refusals + failures;
  }
}
