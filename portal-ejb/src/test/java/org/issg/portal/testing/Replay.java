package org.issg.portal.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Sends recorded statements again by plain JDBC, prepared once and committed together, with another
 * leaf each time; the actor is signed for the connection.
 */
public final class Replay implements AutoCloseable {

  /** Statements whose first parameter is the signed claim of who acts. */
  private static final Pattern CLAIMS = Pattern.compile("'portal\\.actor'|who_acts\\(");

  private static final Pattern LEAF =
      Pattern.compile("insert\\s+into\\s+audit_leaf\\s*\\(([^)]*)\\).*", Pattern.DOTALL);

  private final Connection connection;
  private final List<PreparedStatement> prepared = new ArrayList<>();
  private final Supplier<Map<String, Object>> leaves;
  private PreparedStatement leaf;
  private List<String> columns;

  /**
   * @param leaves give what is another in each leaf, by the names of columns
   */
  public Replay(
      Person person, List<RecordedStatements.Sent> sent, Supplier<Map<String, Object>> leaves)
      throws SQLException {
    this.leaves = leaves;
    connection = Database.asApplication();
    String actor = SignedActors.of(person, connection.unwrap(PGConnection.class).getBackendPID());
    try (PreparedStatement claim =
        connection.prepareStatement("select set_config('portal.actor', ?, false)")) {
      claim.setString(1, actor);
      claim.execute();
    }
    connection.setAutoCommit(false);
    for (RecordedStatements.Sent each : sent) {
      prepare(each, actor);
    }
  }

  private void prepare(RecordedStatements.Sent sent, String actor) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sent.sql());
    for (int i = 0; i < sent.bound().size(); i++) {
      Object value = value(sent.bound().get(i));
      statement.setObject(i + 1, i == 0 && CLAIMS.matcher(sent.sql()).find() ? actor : value);
    }
    Matcher insert = LEAF.matcher(sent.sql());
    if (insert.matches()) {
      leaf = statement;
      columns = List.of(insert.group(1).strip().split("\\s*,\\s*"));
    }
    prepared.add(statement);
  }

  private Object value(RecordedStatements.Bound bound) throws SQLException {
    if (bound.text().equals("null")) {
      return null;
    }
    return switch (bound.type()) {
      case "UUID" -> UUID.fromString(bound.text());
      case "INTEGER" -> Integer.valueOf(bound.text());
      case "BIGINT" -> Long.valueOf(bound.text());
      case "BOOLEAN" -> Boolean.valueOf(bound.text());
      case "ARRAY" ->
          connection.createArrayOf("uuid", bound.text().replaceAll("[\\[\\] ]", "").split(","));
      case "TIMESTAMP_UTC" -> Instant.parse(bound.text()).atOffset(ZoneOffset.UTC);
      default -> bound.text();
    };
  }

  /**
   * Sends all of them, and waits until they are durable.
   *
   * @return nanoseconds of each statement in turn, and of the commit behind them
   */
  public long[] run() throws SQLException {
    long[] times = new long[prepared.size() + 1];
    for (Map.Entry<String, Object> each : leaves.get().entrySet()) {
      leaf.setObject(columns.indexOf(each.getKey()) + 1, each.getValue());
    }
    long begun = System.nanoTime();
    for (int i = 0; i < prepared.size(); i++) {
      prepared.get(i).execute();
      long now = System.nanoTime();
      times[i] = now - begun;
      begun = now;
    }
    connection.commit();
    times[prepared.size()] = System.nanoTime() - begun;
    return times;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
