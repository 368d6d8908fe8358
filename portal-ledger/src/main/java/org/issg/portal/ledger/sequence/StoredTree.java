package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.tree.Frontier;
import org.issg.portal.ledger.tree.Hash;
import org.issg.portal.ledger.tree.Prover;
import org.issg.portal.ledger.tree.Subtree;

/** The tree in the database: entries, the hashes of every eighth level, checkpoints. */
public final class StoredTree {

  /** Hashes are stored at levels that are multiples of this. */
  static final int STRIDE = 8;

  private final Connection connection;

  public StoredTree(Connection connection) {
    this.connection = connection;
  }

  /** How many leaves have an entry. */
  long size() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select coalesce(max(index), -1) + 1 from audit_entry");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  Optional<SignedNote> lastCheckpoint() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select note from audit_checkpoint order by size desc limit 1");
        ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(note(row.getString(1))) : Optional.empty();
    }
  }

  /** The checkpoint of that size, if one was signed. */
  Optional<SignedNote> checkpoint(long size) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select note from audit_checkpoint where size = ?")) {
      query.setLong(1, size);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(note(row.getString(1))) : Optional.empty();
      }
    }
  }

  private static SignedNote note(String text) {
    try {
      return SignedNote.parse(text);
    } catch (NoteRefusal e) {
      throw new Alarm("The database's last checkpoint is " + e.getMessage() + ".");
    }
  }

  /** Makes proofs out of the stored hashes; a query that fails ends in UncheckedSqlException. */
  public Prover prover() {
    return new Prover(this::hash);
  }

  Frontier frontier(long size) {
    return new Frontier(size, prover().covering(0, size));
  }

  private Hash hash(Subtree subtree) {
    int level = subtree.level() - subtree.level() % STRIDE;
    int above = subtree.level() - level;
    long first = subtree.index() << above;
    List<Hash> hashes = hashes(level, first, first + (1L << above));
    Frontier frontier = new Frontier();
    hashes.forEach(frontier::append);
    return frontier.root();
  }

  private List<Hash> hashes(int level, long first, long end) {
    String sql =
        level == 0
            ? "select leaf_hash from audit_entry where index >= ? and index < ? order by index"
            : "select hash from audit_node where index >= ? and index < ? and level = ?"
                + " order by index";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, first);
      query.setLong(2, end);
      if (level > 0) {
        query.setInt(3, level);
      }
      List<Hash> hashes = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          hashes.add(Hash.of(row.getBytes(1)));
        }
      }
      if (hashes.size() != end - first) {
        throw new Alarm(
            "Of the hashes %d to %d of level %d the database has %d only."
                .formatted(first, end - 1, level, hashes.size()));
      }
      return hashes;
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  void addEntries(long first, List<PendingLeaf> leaves) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_entry (index, leaf_id, recorded_at, leaf_hash)"
                + " values (?, ?, ?, ?)")) {
      long index = first;
      for (PendingLeaf leaf : leaves) {
        insert.setLong(1, index++);
        insert.setObject(2, leaf.id());
        insert.setObject(
            3, leaf.recordedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setBytes(4, leaf.hash().bytes());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  void addNodes(Map<Subtree, Hash> nodes) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_node (level, index, hash) values (?, ?, ?)")) {
      for (Map.Entry<Subtree, Hash> node : nodes.entrySet()) {
        insert.setInt(1, node.getKey().level());
        insert.setLong(2, node.getKey().index());
        insert.setBytes(3, node.getValue().bytes());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  void addCheckpoint(SignedNote note) throws SQLException {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_checkpoint (size, root, note) values (?, ?, ?)")) {
      insert.setLong(1, checkpoint.size());
      insert.setBytes(2, checkpoint.root().bytes());
      insert.setString(3, note.toString());
      insert.executeUpdate();
    }
  }

  /** How many of these leaves are in the log with just these hashes. */
  int countPresent(List<PendingLeaf> leaves) throws SQLException {
    int present = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "select count(*) from audit_leaf where recorded_at = ? and id = ?"
                + " and sha256('\\x00'::bytea || leaf) = ?")) {
      for (PendingLeaf leaf : leaves) {
        query.setObject(1, leaf.recordedAt().atOffset(ZoneOffset.UTC));
        query.setObject(2, leaf.id());
        query.setBytes(3, leaf.hash().bytes());
        try (ResultSet row = query.executeQuery()) {
          row.next();
          present += row.getInt(1);
        }
      }
    }
    return present;
  }
}
