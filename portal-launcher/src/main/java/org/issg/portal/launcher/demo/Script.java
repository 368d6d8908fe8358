package org.issg.portal.launcher.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.launcher.Resources;

/** An SQL resource whose statements return the records that they inserted. */
record Script(String name) {

  List<RecordRef> run(Connection connection) throws SQLException {
    List<RecordRef> inserted = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      boolean rows = statement.execute(Resources.text("demo/" + name));
      while (rows || statement.getUpdateCount() != -1) {
        if (rows) {
          read(statement, inserted);
        }
        rows = statement.getMoreResults();
      }
    }
    return inserted;
  }

  private static void read(Statement statement, List<RecordRef> inserted) throws SQLException {
    try (ResultSet row = statement.getResultSet()) {
      while (row.next()) {
        inserted.add(
            new RecordRef(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getObject("version", Integer.class),
                row.getString("body"),
                row.getString("distribution")));
      }
    }
  }
}
