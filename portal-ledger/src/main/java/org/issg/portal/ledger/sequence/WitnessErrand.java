package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Goes to one witness again and again, beside the sequencing, which never waits for it. */
final class WitnessErrand implements AutoCloseable {

  private static final long PAUSE_MILLIS = 500;
  private static final int LONGEST_SAID = 300;

  private final Database database;
  private final WitnessRoad witness;
  private final SequencerLog log;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private String lastSaid = "";

  WitnessErrand(Database database, WitnessRoad witness, SequencerLog log) {
    this.database = database;
    this.witness = witness;
    this.log = log;
  }

  void begin() {
    Thread thread = new Thread(this::run, "witness " + witness.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      do {
        try (Connection connection = database.connect()) {
          goOn(connection);
        } catch (SQLException | UncheckedSqlException e) {
          say("is not asked, since the database is away");
        }
      } while (!pause());
    } catch (Alarm e) {
      log.alarm(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void goOn(Connection connection) throws SQLException, InterruptedException {
    do {
      try {
        Optional<String> refusal = witness.cosign(connection);
        refusal.map(WitnessErrand::plain).ifPresentOrElse(this::alarm, this::well);
      } catch (IOException e) {
        say(plain("is away: " + e));
      }
    } while (!pause());
  }

  /** In one line of the log, whatever the witness answered. */
  private static String plain(String words) {
    String line = words.strip().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    return line.length() > LONGEST_SAID ? line.substring(0, LONGEST_SAID) : line;
  }

  private boolean pause() throws InterruptedException {
    return stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void alarm(String refusal) {
    if (!refusal.equals(lastSaid)) {
      lastSaid = refusal;
      log.alarm("the witness %s %s".formatted(witness.name(), refusal));
    }
  }

  private void say(String line) {
    if (!line.equals(lastSaid)) {
      lastSaid = line;
      log.say("the witness %s %s".formatted(witness.name(), line));
    }
  }

  private void well() {
    if (!lastSaid.isEmpty()) {
      lastSaid = "";
      log.say("the witness %s answers again".formatted(witness.name()));
    }
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
