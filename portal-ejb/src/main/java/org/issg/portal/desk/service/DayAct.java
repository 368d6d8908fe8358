package org.issg.portal.desk.service;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody did within an hour, once or again and again.
 *
 * @param hour its beginning
 * @param times how often
 * @param leaf the first of its leaves
 */
public record DayAct(
    Instant hour,
    String outcome,
    String action,
    String objectKind,
    UUID objectId,
    String reason,
    long times,
    Instant first,
    Instant last,
    UUID leaf) {

  /** Whether there is more than one leaf of it. */
  public boolean isRepeated() {
    return times > 1;
  }
}
