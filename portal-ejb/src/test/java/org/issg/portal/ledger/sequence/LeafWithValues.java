package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.Commitment;
import org.issg.portal.ledger.LeafHash;
import org.issg.portal.ledger.Sha256;

/** A leaf that says what roles a member has after a change, and the values beside it. */
final class LeafWithValues {

  private static final byte[] CONTENT = CanonicalJson.bytes(Map.of("roles", List.of("delegate")));

  private LeafWithValues() {}

  /** Writes both in one transaction; the leaf's id. */
  static UUID write(LedgerDatabase database) throws SQLException {
    UUID id = UUID.randomUUID();
    byte[] salt = Sha256.begin().digest(LedgerDatabase.leaf(id));
    try (Connection connection = database.asSuperuser()) {
      connection.setAutoCommit(false);
      insertLeaf(connection, id, salt);
      insertValues(connection, id, salt);
      connection.commit();
    }
    return id;
  }

  private static void insertLeaf(Connection connection, UUID id, byte[] salt) throws SQLException {
    byte[] leaf =
        LedgerDatabase.leaf(
            id,
            Map.of(
                "after",
                HexFormat.of().formatHex(Commitment.to(CONTENT, salt)),
                "object",
                Map.of("kind", "member")));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome, object_kind,"
                + " node_key, signature) values (?, ?, ?, 'system:test', 'test', 'DONE', 'member', ?, ?)")) {
      insert.setObject(1, id);
      insert.setBytes(2, leaf);
      insert.setBytes(3, LeafHash.of(leaf));
      insert.setString(4, LedgerDatabase.NODE.publicKey().id());
      insert.setBytes(5, LedgerDatabase.NODE.sign(leaf));
      insert.executeUpdate();
    }
  }

  private static void insertValues(Connection connection, UUID id, byte[] salt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into leaf_values (leaf_id, side, object_kind, salt, content)"
                + " values (?, 'after', 'member', ?, ?)")) {
      insert.setObject(1, id);
      insert.setBytes(2, salt);
      insert.setBytes(3, CONTENT);
      insert.executeUpdate();
    }
  }
}
