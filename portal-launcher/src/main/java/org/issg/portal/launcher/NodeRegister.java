package org.issg.portal.launcher;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.issg.portal.ledger.NodePublicKey;

/** Tells the database by which keys the nodes of the portal sign: these from now on, no others. */
public final class NodeRegister {

  private static final String END =
      "update node_key set valid_until = now() where valid_until is null and id <> all (?)";
  private static final String ADD =
      "insert into node_key (id, public_key) values (?, ?) on conflict (id) do nothing";
  private static final String ENDED =
      "select id from node_key where id = any (?) and valid_until is not null";

  private final Connection migrator;

  /**
   * @param migrator a connection of the role that owns the tables, without automatic commit
   */
  public NodeRegister(Connection migrator) {
    this.migrator = migrator;
  }

  /**
   * Adds keys that are new and ends those that are not named; the caller commits.
   *
   * @throws Problem for one that has ended: whoever has it could go on with what was given up
   */
  public void keep(List<NodePublicKey> keys) throws SQLException {
    var ids = keys.stream().map(NodePublicKey::id).toArray();
    Array named = migrator.createArrayOf("text", ids);
    try (PreparedStatement end = migrator.prepareStatement(END);
        PreparedStatement add = migrator.prepareStatement(ADD);
        PreparedStatement ended = migrator.prepareStatement(ENDED)) {
      end.setArray(1, named);
      end.executeUpdate();
      for (NodePublicKey key : keys) {
        add.setString(1, key.id());
        add.setBytes(2, key.raw());
        add.executeUpdate();
      }
      ended.setArray(1, named);
      try (ResultSet found = ended.executeQuery()) {
        if (found.next()) {
          throw new Problem(
              "The node key %s has ended and does not come back: make a new one."
                  .formatted(found.getString(1)));
        }
      }
    }
  }
}
