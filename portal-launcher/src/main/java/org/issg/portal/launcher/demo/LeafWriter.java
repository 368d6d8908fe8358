package org.issg.portal.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Envelope;
import org.issg.portal.audit.Origin;
import org.issg.portal.audit.Outcome;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.LeafHash;
import org.issg.portal.ledger.NodeKey;
import org.issg.portal.shared.Ids;

/** Records in the audit log what the demonstration brought in: no change without its leaf. */
final class LeafWriter {

  private static final String ACTOR = "system:demonstration";

  private static final String INSERT =
      """
      insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome,
                              object_kind, object_id, object_version, body, distribution,
                              node_key, signature)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Connection connection;
  private final NodeKey node;

  LeafWriter(Connection connection, NodeKey node) {
    this.connection = connection;
    this.node = node;
  }

  void write(List<RecordRef> loaded) throws SQLException {
    Instant at = transactionStart();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (RecordRef record : loaded) {
        bind(insert, envelope(record, at));
        insert.executeUpdate();
      }
    }
  }

  /** The same moment as the column recorded_at takes by default. */
  private Instant transactionStart() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select now()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static Envelope envelope(RecordRef record, Instant at) {
    return new Envelope(
        Ids.next(),
        at,
        ACTOR,
        null,
        null,
        Action.DEMONSTRATION_LOADED,
        Outcome.DONE,
        record,
        null,
        List.of(),
        null,
        Origin.WITHIN);
  }

  private void bind(PreparedStatement insert, Envelope envelope) throws SQLException {
    byte[] leaf = CanonicalJson.bytes(envelope.members());
    RecordRef record = envelope.object();
    insert.setObject(1, envelope.id());
    insert.setBytes(2, leaf);
    insert.setBytes(3, LeafHash.of(leaf));
    insert.setString(4, envelope.actor());
    insert.setString(5, envelope.action().stored());
    insert.setString(6, envelope.outcome().name());
    insert.setString(7, record.kind());
    insert.setObject(8, record.id());
    insert.setObject(9, record.version(), Types.INTEGER);
    insert.setString(10, record.body());
    insert.setString(11, record.distribution());
    insert.setString(12, node.publicKey().id());
    insert.setBytes(13, node.sign(leaf));
  }
}
