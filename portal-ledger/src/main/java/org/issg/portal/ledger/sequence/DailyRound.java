package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What is done beside the sequencing, at the start and each day: partitions ahead, a whole check;
 * one goes on when the other fails.
 */
final class DailyRound implements AutoCloseable {

  private static final long START_SECONDS = 5;
  private static final long RETRY_SECONDS = 60;
  private static final long HOUR_SECONDS = 60 * 60;
  private static final long DAY_SECONDS = 24 * HOUR_SECONDS;
  private static final Duration TOO_OLD = Duration.ofMinutes(1);

  private final Database database;
  private final SequencerLog log;
  private final Sequencer sequencer;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "daily round");
            daemon.setDaemon(true);
            return daemon;
          });
  private volatile Alarm alarm;

  /**
   * @param sequencer is stopped when the tree is not the signed one
   */
  DailyRound(Database database, SequencerLog log, Sequencer sequencer) {
    this.database = database;
    this.log = log;
    this.sequencer = sequencer;
  }

  void begin() {
    thread.schedule(this::makeMonths, START_SECONDS, TimeUnit.SECONDS);
    thread.schedule(this::check, START_SECONDS, TimeUnit.SECONDS);
    thread.scheduleWithFixedDelay(this::look, HOUR_SECONDS, HOUR_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    done(
        "the hourly look",
        connection -> {
          if (PendingLeaves.leavesBehind(connection, TOO_OLD)) {
            sequencer.lookBack();
          }
          connection.rollback();
        });
  }

  private void makeMonths() {
    boolean made =
        done(
            "the making of partitions for the coming year",
            connection -> new MonthsAhead(connection, log).make());
    thread.schedule(this::makeMonths, made ? DAY_SECONDS : RETRY_SECONDS, TimeUnit.SECONDS);
  }

  private void check() {
    try {
      boolean checked = done("the whole check", this::checkAll);
      thread.schedule(this::check, checked ? DAY_SECONDS : RETRY_SECONDS, TimeUnit.SECONDS);
    } catch (Alarm e) {
      alarm = e;
      sequencer.stop();
    }
  }

  private void checkAll(Connection connection) throws SQLException {
    int bad = new WholeCheck(connection, log).run();
    log.say("whole check: " + (bad == 0 ? "every leaf is there" : bad + " are not well"));
  }

  /** What is done with a connection of its own. */
  private interface Work {
    void with(Connection connection) throws SQLException;
  }

  /**
   * Does it, or says why not: the executor would drop a task that throws, and every later one of
   * its kind, without a word.
   */
  private boolean done(String name, Work work) {
    try (Connection connection = database.connect()) {
      work.with(connection);
      return true;
    } catch (SQLException | UncheckedSqlException e) {
      log.say(name + " comes later: " + e.getMessage());
    } catch (Alarm e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      log.alarm(name + " ended without a result: " + e);
    }
    return false;
  }

  /**
   * @throws Alarm when it stopped the sequencer
   */
  void requireNoAlarm() {
    if (alarm != null) {
      throw alarm;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
