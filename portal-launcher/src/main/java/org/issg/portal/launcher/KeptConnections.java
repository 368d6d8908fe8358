package org.issg.portal.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections of the superuser to the database of a test run, used one after the other: to open one
 * takes longer than most of what tests ask.
 */
public final class KeptConnections {

  private static final int PATIENCE_SECONDS = 5;

  private final TestServices services;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  public KeptConnections(TestServices services) {
    this.services = services;
  }

  /**
   * Does work that leaves the session as it was; each statement commits by itself. A connection
   * whose work failed is not used again.
   */
  public <T> T with(Work<T> work) throws SQLException {
    var connection = take();
    var worked = false;
    try {
      var result = work.on(connection);
      worked = true;
      return result;
    } finally {
      if (worked) {
        idle.push(connection);
      } else {
        connection.close();
      }
    }
  }

  private Connection take() throws SQLException {
    for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (kept.isValid(PATIENCE_SECONDS)) {
        return kept;
      }
      kept.close();
    }
    return services.asSuperuser();
  }

  /** What is done on a connection. */
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
