package org.issg.portal.testing;

/** The signed tree that the sequencer builds beside the tests. */
public final class LogTree {

  private static final String WAITING =
      "select count(*) from audit_leaf l where l.recorded_at > now() - interval '1 hour'"
          + " and not exists (select from audit_entry e where e.recorded_at = l.recorded_at"
          + " and e.leaf_id = l.id)";

  private LogTree() {}

  /** Waits until every leaf has its place in the tree. */
  public static void await() {
    Await.until(
        () -> Database.number(WAITING) == 0, "the sequencer does not come after the leaves");
  }

  /** Waits until every leaf has its place, and a witness has cosigned it: bundles end there. */
  public static void awaitWitness() {
    await();
    long size = Database.number("select max(size) from audit_checkpoint");
    Await.until(
        () -> Database.number("select coalesce(max(size), 0) from audit_cosignature") >= size,
        "the witness does not come after the tree");
  }
}
