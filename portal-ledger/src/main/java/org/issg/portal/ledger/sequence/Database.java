package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The portal's database, as the role of the sequencer; the driver comes by the class path. */
public record Database(String url, String user, String password) {

  /** Held by the one that extends the tree, for as long as its connection lasts. */
  public static final long LEADER_LOCK = 0x4953_5347_6c65_6467L;

  /** A connection whose transactions see one state of the database from beginning to end. */
  public Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, user, password);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  /** Whether this connection leads from now on. */
  static boolean isLeader(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      query.setLong(1, LEADER_LOCK);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } finally {
      connection.rollback();
    }
  }
}
