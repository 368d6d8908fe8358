package org.issg.portal.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The signed tree that the sequencer builds beside the tests. */
public final class LogTree {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = 50_000_000;
  private static final String WAITING =
      "select count(*) from audit_leaf l where l.recorded_at > now() - interval '1 hour'"
          + " and not exists (select from audit_entry e where e.recorded_at = l.recorded_at"
          + " and e.leaf_id = l.id)";

  private LogTree() {}

  /** Waits until every leaf has its place in the tree. */
  public static void await() {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Database.number(WAITING) > 0) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("the sequencer does not come after the leaves");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
