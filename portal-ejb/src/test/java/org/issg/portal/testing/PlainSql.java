package org.issg.portal.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * One session of plain SQL whose transaction is always taken back: begun as superuser, who sets the
 * scene, it goes on as the role that the application has.
 */
public final class PlainSql implements AutoCloseable {

  private final Connection connection;

  private PlainSql(Connection connection) {
    this.connection = connection;
  }

  public static PlainSql begin() throws SQLException {
    Connection connection = Database.asSuperuser();
    connection.setAutoCommit(false);
    return new PlainSql(connection);
  }

  /** A session in which the application's role has logged in itself. */
  public static PlainSql beginAsApplication() throws SQLException {
    Connection connection = Database.asApplication();
    connection.setAutoCommit(false);
    return new PlainSql(connection);
  }

  /** Goes on as superuser, who is held by no policy. */
  public void actAsSuperuser() throws SQLException {
    execute("reset role");
  }

  /** Goes on as the application's role, with no actor but one that was set before. */
  public void actAsApplication() throws SQLException {
    execute("set role portal_app");
  }

  /** Goes on as the application's role for a person, to the end of the transaction. */
  public void actAs(Person person) throws SQLException {
    actAsApplication();
    claim(SignedActors.of(person, backend()));
  }

  /** Claims to act as a setting says, to the end of the transaction. */
  public void claim(String setting) throws SQLException {
    execute("select set_config('portal.actor', '" + setting + "', true)");
  }

  /** The process that serves this session, for which alone an actor is signed. */
  public int backend() throws SQLException {
    return connection.unwrap(PGConnection.class).getBackendPID();
  }

  /** Takes the transaction back, in the role that logged in. */
  public void rollback() throws SQLException {
    connection.rollback();
  }

  /** Takes the transaction back and begins another in the application's role. */
  public void nextTransaction() throws SQLException {
    rollback();
    actAsApplication();
  }

  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Executes a statement; when it fails, all stays as it was before it. */
  public void attempt(String sql) throws SQLException {
    execute("savepoint before");
    try {
      execute(sql);
    } catch (SQLException refused) {
      execute("rollback to savepoint before");
      throw refused;
    }
  }

  /** The number of rows that were changed. */
  public int change(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  public long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  /** The one value, or null. */
  public String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }

  public List<UUID> ids(String sql) throws SQLException {
    return texts(sql).stream().map(UUID::fromString).toList();
  }

  /** The first column of every row. */
  public List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    }
  }

  /** The session itself, for statements with parameters. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
