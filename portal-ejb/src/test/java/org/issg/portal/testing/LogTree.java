package org.issg.portal.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The signed tree that the sequencer builds beside the tests. */
public final class LogTree {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_NANOS = 50_000_000;
  private static final String WAITING =
      "select count(*) from audit_leaf l where l.recorded_at > now() - interval '1 hour'"
          + " and not exists (select from audit_entry e where e.recorded_at = l.recorded_at"
          + " and e.leaf_id = l.id)";

  private LogTree() {}

  /** Waits until every leaf has its place in the tree. */
  public static void await() {
    await(() -> Database.number(WAITING) == 0, "the sequencer does not come after the leaves");
  }

  /** Waits until every leaf has its place, and a witness has cosigned it: bundles end there. */
  public static void awaitWitness() {
    await();
    long size = Database.number("select max(size) from audit_checkpoint");
    await(
        () -> Database.number("select coalesce(max(size), 0) from audit_cosignature") >= size,
        "the witness does not come after the tree");
  }

  private static void await(BooleanSupplier come, String otherwise) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!come.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(otherwise);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
