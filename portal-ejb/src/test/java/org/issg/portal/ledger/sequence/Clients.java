package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.issg.portal.ledger.tally.Outcome;
import org.issg.portal.ledger.tally.Series;
import org.issg.portal.ledger.tally.Sighting;
import org.issg.portal.ledger.tally.Tally;
import org.issg.portal.ledger.tree.Hash;

/**
 * Clients that change records without a pause, each change with its leaf in one transaction, and
 * keep a ledger of what was acknowledged; one more tells the counts of their node.
 */
final class Clients implements AutoCloseable {

  private static final int COUNT = 4;

  /** How a client reaches the database, as long as that is there. */
  @FunctionalInterface
  interface Connector {
    Connection connect() throws SQLException;
  }

  private final Connector database;
  private final Series series = new Series();
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  Clients(Connector database) {
    this.database = database;
    for (int i = 0; i < COUNT; i++) {
      threads.add(new Thread(() -> goOn(this::change), "client " + i));
    }
    threads.add(new Thread(() -> goOn(this::tally), "tallies"));
  }

  Clients begin() throws SQLException {
    try (Connection connection = database.connect()) {
      connection.createStatement().execute("create table changed (id uuid primary key)");
      connection.setAutoCommit(false);
      Series.Share share = series.join();
      write(connection, UUID.randomUUID(), Sighting.SERIES_BEGUN, share);
      commit(connection, share);
    }
    threads.forEach(Thread::start);
    return this;
  }

  /** What a client does on a connection, again and again. */
  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private void goOn(Work work) {
    while (!stopped) {
      try (Connection connection = database.connect()) {
        connection.setAutoCommit(false);
        while (!stopped) {
          work.on(connection);
        }
      } catch (SQLException away) {
        pause(20);
      }
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private void change(Connection connection) throws SQLException {
    UUID id = UUID.randomUUID();
    Series.Share share = series.join();
    try (var insert = connection.prepareStatement("insert into changed values (?)")) {
      insert.setObject(1, id);
      insert.executeUpdate();
      write(connection, id, "test.changed", share);
    } catch (SQLException e) {
      share.end(Outcome.TAKEN_BACK);
      throw e;
    }
    commit(connection, share);
    acknowledged.add(id);
    pause(25); // more than this is not signed as quickly on a busy machine
  }

  private static void commit(Connection connection, Series.Share share) throws SQLException {
    Outcome outcome = Outcome.UNKNOWN;
    try {
      connection.commit();
      outcome = Outcome.COMMITTED;
    } finally {
      share.end(outcome);
    }
  }

  private static void write(Connection connection, UUID id, String action, Series.Share share)
      throws SQLException {
    Map<String, Object> members = new TreeMap<>(share.mark().members());
    members.put("action", action);
    byte[] leaf = LedgerDatabase.leaf(id, members);
    share.add(Hash.ofLeaf(leaf));
    LedgerDatabase.insert(connection, id, leaf);
  }

  private void tally(Connection connection) throws SQLException {
    var due = series.due();
    if (due.isPresent()) {
      tell(connection, due.get());
    }
    pause(100);
  }

  private void tell(Connection connection, Tally tally) throws SQLException {
    UUID id = UUID.randomUUID();
    LedgerDatabase.insert(connection, id, LedgerDatabase.leaf(id, tally.members()));
    connection.commit();
    series.written(tally);
  }

  /** The ids of the changes that were acknowledged so far. */
  Set<UUID> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  int count() {
    return acknowledged.size();
  }

  /** Has all clients end, and tells the last counts. */
  void end() throws SQLException, InterruptedException {
    close();
    for (Thread each : threads) {
      each.join();
    }
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (var due = series.due(); due.isPresent(); due = series.due()) {
        tell(connection, due.get());
      }
    }
  }

  @Override
  public void close() {
    stopped = true;
  }
}
