package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

/** Has the database make the log's monthly partitions for the coming year. */
final class MonthsAhead {

  private final Connection connection;
  private final SequencerLog log;

  MonthsAhead(Connection connection, SequencerLog log) {
    this.connection = connection;
    this.log = log;
  }

  /** Whatever was not as it should be is an alarm, the database's warnings included. */
  void make() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select audit_leaf_partitions_ahead(12)");
      connection.commit();
      for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
        log.alarm(each.getMessage());
      }
    } catch (SQLException e) {
      if (isAway(e)) {
        throw e;
      }
      connection.rollback();
      log.alarm("no partitions were made, and leaves find no month: " + e.getMessage());
    }
  }

  /** A connection that broke (class 08), or a server that ends it (class 57P). */
  private static boolean isAway(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.startsWith("57P");
  }
}
