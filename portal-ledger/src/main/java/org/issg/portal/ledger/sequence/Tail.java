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
    return takeAll((time, id) -> pending.after(time, id, BATCH));
  }

  /**
   * Takes what was committed since the last look; what was there then is not looked at again, so
   * that a burst costs what it brings, however large the log is.
   *
   * @return how many were taken
   */
  int follow() throws SQLException, IOException {
    String known = snapshot;
    return takeAll((time, id) -> pending.after(known, time, id, BATCH));
  }

  /** Finds a batch of leaves behind a place. */
  private interface Look {
    PendingLeaves.Found after(Instant recordedAt, UUID id) throws SQLException;
  }

  private int takeAll(Look look) throws SQLException, IOException {
    PendingLeaf last = null;
    int taken = 0;
    PendingLeaves.Found found;
    do {
      String now = pending.snapshot();
      found = last == null ? look.after(FIRST_TIME, FIRST_ID) : next(look, last);
      taken += take(found);
      snapshot = now;
      last = found.last();
    } while (found.seen() == BATCH);
    return taken;
  }

  /** The batch behind a leaf, and whatever was committed meanwhile before it. */
  private PendingLeaves.Found next(Look look, PendingLeaf last) throws SQLException {
    return look.after(last.recordedAt(), last.id())
        .after(pending.behind(snapshot, last.recordedAt(), last.id()));
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
