package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.issg.portal.ledger.command.StateLock;

/** Keeps the tree growing until it is told to stop; while another one leads, it stands by. */
public final class Sequencer {

  private static final Duration POLL = Duration.ofMillis(300);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Database database;
  private final Path stateFile;
  private final Notary notary;
  private final NodeRegister nodes;
  private final SequencerLog log;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean lookBack = new AtomicBoolean();
  private boolean standingBy;

  Sequencer(
      Database database, Path stateFile, Notary notary, NodeRegister nodes, SequencerLog log) {
    this.database = database;
    this.stateFile = stateFile;
    this.notary = notary;
    this.nodes = nodes;
    this.log = log;
  }

  /** Asks the sequencer to end after the batch at hand. */
  public void stop() {
    stopped.countDown();
  }

  /** Asks the sequencer to look over the whole log for leaves without a place. */
  void lookBack() {
    lookBack.set(true);
  }

  /**
   * Returns once stopped; a database that is away is waited for.
   *
   * @throws Alarm when the database does not show the tree that was signed
   * @throws IOException when the state file cannot be read or written
   */
  public void run() throws IOException {
    boolean away = false;
    do {
      try (Connection connection = database.connect()) {
        away = false;
        if (Database.isLeader(connection)) {
          leadAlone(connection);
        } else {
          standBy("another sequencer leads");
        }
      } catch (SQLException | UncheckedSqlException e) {
        if (!away) {
          away = true;
          log.say("the database is away, trying again: " + e.getMessage());
        }
      }
    } while (!pause(RETRY));
  }

  /**
   * The database may let another one lead while the last leader, cut off from it, still writes what
   * it signed; the state file does not.
   */
  private void leadAlone(Connection connection) throws SQLException, IOException {
    Optional<StateLock> lock = StateLock.take(stateFile);
    if (lock.isEmpty()) {
      standBy("another sequencer works with the state file");
      return;
    }
    try {
      standingBy = false;
      lead(connection);
    } finally {
      lock.get().close();
    }
  }

  private void standBy(String why) {
    if (!standingBy) {
      standingBy = true;
      log.say(why + "; standing by");
    }
  }

  private void lead(Connection connection) throws SQLException, IOException {
    Leader leader = new Leader(connection, new StateFile(stateFile), notary, step -> {});
    leader.resume();
    log.say("leading %s at %d leaves".formatted(notary.origin(), leader.size()));
    LeafGate gate = new LeafGate(nodes, log::alarm);
    Tail tail = new Tail(connection, new PendingLeaves(connection, gate), leader, log::alarm);
    tail.catchUp();
    log.say("caught up at %d leaves".formatted(leader.size()));
    do {
      if (lookBack.getAndSet(false)) {
        lookBack(tail);
      }
      tail.follow();
    } while (!pause(POLL));
  }

  private void lookBack(Tail tail) throws SQLException, IOException {
    int taken = tail.catchUp();
    if (taken > 0) {
      log.alarm("%d leaves had been left behind and are taken now".formatted(taken));
    }
  }

  /** Waits; true once the sequencer is to stop. */
  private boolean pause(Duration time) {
    try {
      return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
