package org.issg.portal.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.issg.portal.launcher.KeptConnections;
import org.issg.portal.launcher.TestServices;

/** What the database holds, seen by its superuser, to compare with what the pages say. */
public final class Database {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = 100_000_000;
  private static final String DEADLOCK = "40P01";
  private static final int ATTEMPTS = 5;

  private final KeptConnections connections;

  Database(TestServices services) {
    this.connections = new KeptConnections(services);
  }

  /** The first column of every row that a query finds, as text. */
  public List<String> texts(String sql, Object... parameters) {
    try {
      return connections.with(connection -> texts(connection, sql, parameters));
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static List<String> texts(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, value(parameters[i]));
      }
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  /** Changes something behind the portal's back; again where the portal was in the way. */
  public void execute(String sql) {
    for (var attempt = 1; !isExecuted(sql, attempt == ATTEMPTS); attempt++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean isExecuted(String sql, boolean last) {
    try {
      connections.with(connection -> executed(connection, sql));
      return true;
    } catch (SQLException e) {
      if (last || !DEADLOCK.equals(e.getSQLState())) {
        throw new AssertionError(sql, e);
      }
      return false;
    }
  }

  private static boolean executed(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static Object value(Object parameter) {
    return parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter;
  }

  public long count(String sql, Object... parameters) {
    return Long.parseLong(texts(sql, parameters).get(0));
  }

  /** The database's clock, from which leaves have their time. */
  public Instant now() {
    var micros = count("select (extract(epoch from clock_timestamp()) * 1000000)::bigint");
    return Instant.EPOCH.plusNanos(micros * 1000);
  }

  /** Actions that were refused to a person on a record since a moment, with the reason. */
  public List<String> refusals(Person person, UUID record, Instant since) {
    return texts(
        "select action || ' ' || reason from audit_leaf where outcome = 'REFUSED' and actor = ?"
            + " and object_id = ? and recorded_at >= ? order by recorded_at, id",
        person.subject(),
        record,
        since);
  }

  /** Acts of a person since a moment, each with its outcome, oldest first. */
  public List<String> acts(Person person, Instant since) {
    return texts(
        "select action || ' ' || outcome || coalesce(' ' || reason, '') from audit_leaf"
            + " where actor = ? and recorded_at >= ? order by recorded_at, id",
        person.subject(),
        since);
  }

  /** How many files lie in the database, attached or not, and in how many chunks. */
  public String stored() {
    return texts(
            "select (select count(*) from upload) || ' uploads, '"
                + " || (select count(*) from content_chunk) || ' chunks'")
        .get(0);
  }

  /** Waits until as much is stored as {@link #stored} said, since a server notices an end late. */
  public void await(String stored) {
    await(() -> stored().equals(stored), () -> stored() + " instead of " + stored);
  }

  /** Waits until a query counts so many. */
  public void await(long wanted, String sql, Object... parameters) {
    await(() -> count(sql, parameters) == wanted, () -> "never " + wanted + ": " + sql);
  }

  /** Waits until something holds, or says what did not. */
  public static void await(BooleanSupplier condition, Supplier<String> complaint) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(complaint.get());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
