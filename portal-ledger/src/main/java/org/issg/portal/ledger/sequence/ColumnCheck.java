package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Whether the columns beside leaves say what their bytes do; for whoever may read the log. */
public final class ColumnCheck {

  private final Connection connection;

  public ColumnCheck(Connection connection) {
    this.connection = connection;
  }

  /**
   * A sentence about the first leaf of a range whose columns say otherwise. Leaves that are gone or
   * changed are passed over: the verifier names them.
   */
  public Optional<String> complaint(long from, long end) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(EnteredLeaf.QUERY)) {
      query.setLong(1, from);
      query.setLong(2, end);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          EnteredLeaf leaf = EnteredLeaf.read(row);
          Optional<String> column = leaf.differing();
          if (column.isPresent()) {
            return column.map(
                each ->
                    "Leaf %d was changed: its column %s is not what its bytes say."
                        .formatted(leaf.index(), each));
          }
        }
      }
    }
    return Optional.empty();
  }
}
