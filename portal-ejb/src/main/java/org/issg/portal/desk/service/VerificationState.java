package org.issg.portal.desk.service;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.desk.VerificationOutcome;

/**
 * A verification of the log as the desk shows it.
 *
 * @param leaves how many were verified so far
 * @param silent whether it has not ended, and gives no sign of life either
 * @param endedAt null while it goes on, or when nobody noted its end
 * @param cause a code, of a log that is refused
 * @param finding the verifier's sentence, or null
 */
public record VerificationState(
    UUID id,
    String by,
    Instant begunAt,
    long size,
    long leaves,
    boolean silent,
    Instant endedAt,
    VerificationOutcome outcome,
    String cause,
    String finding) {

  public boolean isRunning() {
    return endedAt == null && !silent;
  }

  /** How it ended; one of which nothing is heard any more ended without a result. */
  public VerificationOutcome result() {
    return outcome == null && silent ? VerificationOutcome.BROKEN_OFF : outcome;
  }
}
