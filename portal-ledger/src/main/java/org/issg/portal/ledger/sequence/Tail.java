package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.issg.portal.ledger.tally.Reconciliation;

/** Follows the log's end, and now and then looks whether something was left behind. */
final class Tail {

  static final int BATCH = 2000;

  /** Before any leaf. */
  private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");

  private static final UUID FIRST_ID = new UUID(0, 0);

  private final Connection connection;
  private final PendingLeaves pending;
  private final Leader leader;
  private final Reconciliation counts;
  private final Consumer<String> alarms;
  private String snapshot;

  /**
   * @param leader resumed already
   * @param alarms is told of leaves that a node committed and that never came
   */
  Tail(Connection connection, PendingLeaves pending, Leader leader, Consumer<String> alarms) {
    this.connection = connection;
    this.pending = pending;
    this.leader = leader;
    this.counts = new Reconciliation(leader.size() == 0);
    this.alarms = alarms;
  }

  /**
   * Takes every leaf without an entry, wherever it stands, and begins to follow from there. What is
   * committed meanwhile before the place that was reached comes with the next batch, so that no
   * checkpoint holds a leaf without those that were committed before it.
   *
   * @return how many were taken
   */
  int catchUp() throws SQLException, IOException {
    String seen = pending.snapshot();
    Instant time = FIRST_TIME;
    UUID id = FIRST_ID;
    int taken = 0;
    PendingLeaves.Found found;
    do {
      String now = pending.snapshot();
      found = pending.after(time, id, BATCH).after(pending.behind(seen, time, id));
      taken += take(found);
      seen = now;
      if (found.last() != null) {
        time = found.last().recordedAt();
        id = found.last().id();
      }
    } while (found.seen() == BATCH);
    snapshot = seen;
    return taken;
  }

  /**
   * Takes what was committed since the last look.
   *
   * @return how many were taken
   */
  int follow() throws SQLException, IOException {
    String now = pending.snapshot();
    PendingLeaves.Found found = pending.since(snapshot, BATCH);
    if (found.seen() == BATCH) {
      connection.rollback();
      return catchUp();
    }
    int taken = take(found);
    snapshot = now;
    return taken;
  }

  private int take(PendingLeaves.Found found) throws SQLException, IOException {
    if (found.leaves().isEmpty()) {
      connection.rollback();
    } else {
      leader.take(found.leaves());
      found.sightings().forEach(counts::add);
      counts.complaints().forEach(refusal -> alarms.accept(refusal.getMessage()));
    }
    return found.leaves().size();
  }
}
