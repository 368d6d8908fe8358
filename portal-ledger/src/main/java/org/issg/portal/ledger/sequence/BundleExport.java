package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleWriter;
import org.issg.portal.ledger.bundle.Side;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteSignature;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tree.Hash;

/**
 * Writes bundles out of the database, a batch of leaves at a time; for whoever may read the log
 * there.
 */
public final class BundleExport {

  /** Leaves of one statement. */
  public static final int BATCH = 1000;

  private static final byte[] GONE = {};
  private static final String LEAVES =
      """
      select e.index, e.leaf_hash, l.leaf, l.node_key, l.signature
        from audit_entry e
        left join audit_leaf l on l.recorded_at = e.recorded_at and l.id = e.leaf_id
       where e.index >= ? and e.index < ?
       order by e.index limit ?
      """;

  private static final String VALUES =
      """
      select e.index, v.side, v.salt, v.content, r.confirmed_index
        from audit_entry e
        join leaf_values v on v.leaf_id = e.leaf_id
        left join redaction r on r.leaf_id = v.leaf_id and r.state = 'DONE'
       where e.index >= ? and e.index < ? and v.object_kind = any (?)
       order by e.index, v.side desc
      """;

  private static final String LAST =
      "select note from audit_checkpoint where size >= ? order by size desc limit 1";

  private static final String COSIGNED =
      """
      select c.note from audit_checkpoint c
       where c.size = (select max(s.size) from audit_cosignature s where s.size >= ?)
      """;

  /** A witness is silent when a later checkpoint has waited for it that long. */
  private static final String PROMPTLY_COSIGNED =
      COSIGNED
          + """
           and not exists (select from audit_checkpoint later
                            where later.size > c.size
                              and later.signed_at < now() - interval '1 minute')
          """;

  private final Connection connection;

  public BundleExport(Connection connection) {
    this.connection = connection;
  }

  /** The last checkpoint, with the cosignatures that it has so far. */
  public SignedNote checkpoint() throws SQLException {
    return checkpoint(0, LAST).orElseThrow(BundleExport::none);
  }

  /**
   * The last checkpoint that a witness has cosigned, so that it can be demanded of the bundle; the
   * very last one where none was cosigned that has signed so many leaves, or where the witness has
   * been silent for more than a minute.
   */
  public SignedNote checkpoint(long least) throws SQLException {
    Optional<SignedNote> cosigned = checkpoint(least, PROMPTLY_COSIGNED);
    return cosigned.isPresent() ? cosigned.get() : checkpoint();
  }

  /** The last checkpoint that a witness has cosigned. */
  public SignedNote cosignedCheckpoint() throws SQLException {
    return cosignedCheckpoint(0).orElseThrow(BundleExport::none);
  }

  /** The same, if it has signed so many leaves. */
  public Optional<SignedNote> cosignedCheckpoint(long least) throws SQLException {
    return checkpoint(least, COSIGNED);
  }

  private static IllegalStateException none() {
    return new IllegalStateException("The log has no such checkpoint yet.");
  }

  private Optional<SignedNote> checkpoint(long least, String which) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(which)) {
      query.setLong(1, least);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(cosigned(SignedNote.parse(row.getString(1))))
            : Optional.empty();
      }
    }
  }

  /** Whether a checkpoint of that size was ever signed. */
  public boolean hasSigned(long size) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select from audit_checkpoint where size = ?")) {
      query.setLong(1, size);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private SignedNote cosigned(SignedNote checkpoint) throws SQLException {
    SignedNote note = checkpoint;
    try (PreparedStatement query =
        connection.prepareStatement(
            "select line from audit_cosignature where size = ? order by witness")) {
      query.setLong(1, Checkpoint.parse(note.text()).size());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          note = note.with(NoteSignature.parse(row.getString(1)));
        }
      }
    }
    return note;
  }

  /**
   * What stands before the leaves of a range: every leaf is signed by one of the nodes that the
   * database names, from the first one on.
   *
   * @param known size of the auditor's earlier checkpoint, to which a proof is added where the
   *     range does not lead to it; 0 for none
   */
  public BundleHead head(SignedNote checkpoint, long from, long end, long known)
      throws SQLException {
    Checkpoint state = Checkpoint.parse(checkpoint.text());
    StoredTree tree = new StoredTree(connection);
    BundleHead head = BundleHead.of(checkpoint, state.size(), from, end, tree.prover());
    if (known > 0 && known < state.size() && (known < from || known > end)) {
      head = head.with(tree.prover().consistency(known, state.size()));
    }
    return head.signedBy(nodes(state.origin()), 0);
  }

  private List<VerifierKey> nodes(String origin) throws SQLException {
    List<VerifierKey> nodes = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement("select public_key from node_key order by id");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        nodes.add(VerifierKey.ofNode(origin, row.getBytes(1)));
      }
    }
    return nodes;
  }

  /**
   * The values beside the leaves of a range about records of these kinds, before first; those that
   * are gone without a redaction are left out.
   */
  public List<StoredValue> values(long from, long end, List<String> kinds) throws SQLException {
    List<StoredValue> values = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(VALUES)) {
      query.setLong(1, from);
      query.setLong(2, end);
      query.setArray(3, connection.createArrayOf("text", kinds.toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          value(row).ifPresent(values::add);
        }
      }
    }
    return values;
  }

  private static Optional<StoredValue> value(ResultSet row) throws SQLException {
    long index = row.getLong(1);
    Side side = Side.of(row.getString(2)).orElseThrow();
    byte[] salt = row.getBytes(3);
    byte[] content = row.getBytes(4);
    if (salt != null && content != null) {
      return Optional.of(StoredValue.kept(index, side, salt, content));
    }
    long confirmed = row.getLong(5);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(StoredValue.destroyed(index, side, confirmed));
  }

  /**
   * Writes the bundle of a range, without values: the sequencer may not read them.
   *
   * @param known size of the auditor's earlier checkpoint, to which a proof is added where the
   *     range does not lead to it; 0 for none
   */
  public void write(OutputStream out, SignedNote checkpoint, long from, long end, long known)
      throws SQLException, IOException {
    BundleWriter writer = new BundleWriter(out);
    writer.head(head(checkpoint, from, end, known));
    long next = from;
    while (next < end) {
      List<StoredLeaf> leaves = leaves(next, end);
      for (StoredLeaf leaf : leaves) {
        writer.leaf(leaf);
      }
      next += leaves.size();
    }
    writer.end();
  }

  /**
   * The first leaves of a range, at most {@link #BATCH}.
   *
   * @throws IllegalStateException when the tree has no leaf of that index
   */
  public List<StoredLeaf> leaves(long from, long end) throws SQLException {
    List<StoredLeaf> leaves = present(from, end);
    if (leaves.isEmpty()) {
      throw new IllegalStateException("The log has no leaf " + from + ".");
    }
    return leaves;
  }

  /** The same, and none when the tree has lost them. */
  public List<StoredLeaf> present(long from, long end) throws SQLException {
    List<StoredLeaf> leaves = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(LEAVES)) {
      query.setLong(1, from);
      query.setLong(2, end);
      query.setInt(3, BATCH);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          byte[] leaf = row.getBytes(3);
          leaves.add(
              new StoredLeaf(
                  row.getLong(1),
                  Hash.of(row.getBytes(2)),
                  leaf == null ? GONE : leaf,
                  row.getString(4),
                  row.getBytes(5)));
        }
      }
    }
    return leaves;
  }
}
