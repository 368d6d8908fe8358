package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.issg.portal.ledger.tree.Hash;
import org.issg.portal.ledger.tree.Subtree;

/**
 * What is stored of full subtrees, in the order in which leaves fill them. The tree does not depend
 * on it, but proofs are made with it: with a wrong one, honest bundles are refused.
 */
final class StoredNodes implements AutoCloseable {

  private static final int FETCH = 5000;

  /** Whoever empties the table of a large log need not fill the sequencer's, too. */
  private static final int NAMED = 20;

  private static final String QUERY =
      "select level, index, hash from audit_node where (index + 1) << level <= ?"
          + " order by (index + 1) << level, level";

  private final PreparedStatement query;
  private final ResultSet row;
  private final Consumer<String> alarms;
  private boolean there;
  private int bad;

  /**
   * @param size of the tree
   * @param alarms is told of the first that are missing, changed or too many
   */
  StoredNodes(Connection connection, long size, Consumer<String> alarms) throws SQLException {
    this.alarms = alarms;
    this.query = connection.prepareStatement(QUERY);
    query.setFetchSize(FETCH);
    query.setLong(1, size);
    this.row = query.executeQuery();
    this.there = row.next();
  }

  /** A subtree became full; a query that fails ends in UncheckedSqlException. */
  void compare(Subtree subtree, Hash hash) {
    if (subtree.level() % StoredTree.STRIDE != 0) {
      return;
    }
    try {
      while (there && order(row.getInt(1), row.getLong(2), subtree) < 0) {
        complain(row.getInt(1), row.getLong(2));
        there = row.next();
      }
      if (there && order(row.getInt(1), row.getLong(2), subtree) == 0) {
        if (!Arrays.equals(row.getBytes(3), hash.bytes())) {
          complain(subtree.level(), subtree.index());
        }
        there = row.next();
      } else {
        complain(subtree.level(), subtree.index());
      }
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  /** Before, at or behind that subtree, by the leaf that makes it full. */
  private static int order(int level, long index, Subtree subtree) {
    long leaves = (index + 1) << level;
    int byLeaves = Long.compare(leaves, (subtree.index() + 1) << subtree.level());
    return byLeaves == 0 ? Integer.compare(level, subtree.level()) : byLeaves;
  }

  private void complain(int level, long index) {
    bad++;
    if (bad <= NAMED) {
      alarms.accept(
          "the stored hash %d of level %d is not that of its leaves".formatted(index, level));
    }
  }

  /** How many were wrong, once every leaf has been appended. */
  int bad() throws SQLException {
    while (there) {
      complain(row.getInt(1), row.getLong(2));
      there = row.next();
    }
    return bad;
  }

  @Override
  public void close() throws SQLException {
    query.close();
  }
}
