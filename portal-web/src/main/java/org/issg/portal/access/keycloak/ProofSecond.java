package org.issg.portal.access.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The second in which somebody proved who they are. Keycloak tells such moments by whole seconds
 * (OpenID Connect Core 2, {@code auth_time}): a proof given anew within the same second could not
 * be told from the one before it.
 *
 * @param at its beginning, by Keycloak's clock
 */
record ProofSecond(Instant at) {
  /** More is not the rest of a second, but a clock that goes wrong. */
  static final Duration LONGEST = Duration.ofSeconds(3);

  /** Lets the second pass before Keycloak asks again; seldom more than a moment. */
  void passed(Clock clock) {
    Duration left = left(clock.instant());
    long end = System.nanoTime() + left.toNanos();
    for (long nanos = left.toNanos(); nanos > 0; nanos = end - System.nanoTime()) {
      LockSupport.parkNanos(nanos);
    }
  }

  /** How much of it is left; {@link #LONGEST} at most. */
  Duration left(Instant now) {
    Duration left = Duration.between(now, at.plusSeconds(1));
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }
}
