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
    try (Connection connection = database.connect()) {
      if (PendingLeaves.leavesBehind(connection, TOO_OLD)) {
        sequencer.lookBack();
      }
      connection.rollback();
    } catch (SQLException e) {
      log.say("the hourly look comes later: " + e.getMessage());
    }
  }

  private void makeMonths() {
    long next = RETRY_SECONDS;
    try (Connection connection = database.connect()) {
      new MonthsAhead(connection, log).make();
      next = DAY_SECONDS;
    } catch (SQLException e) {
      log.say("the partitions of the coming year come later: " + e.getMessage());
    }
    thread.schedule(this::makeMonths, next, TimeUnit.SECONDS);
  }

  private void check() {
    long next = RETRY_SECONDS;
    try (Connection connection = database.connect()) {
      int bad = new WholeCheck(connection, log).run();
      log.say("whole check: " + (bad == 0 ? "every leaf is there" : bad + " leaves are not well"));
      next = DAY_SECONDS;
    } catch (Alarm e) {
      alarm = e;
      sequencer.stop();
      return;
    } catch (SQLException e) {
      log.say("the whole check comes later: " + e.getMessage());
    }
    thread.schedule(this::check, next, TimeUnit.SECONDS);
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
