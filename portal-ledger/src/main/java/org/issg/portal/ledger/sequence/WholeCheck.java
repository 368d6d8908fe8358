package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.tree.Frontier;
import org.issg.portal.ledger.tree.Hash;

/** Computes the whole tree anew, and compares each entry with its leaf. */
public final class WholeCheck {

  private static final int FETCH = 5000;
  private static final String ENTRIES =
      """
      select e.index, e.leaf_hash, sha256('\\x00'::bytea || l.leaf)
        from audit_entry e
        left join audit_leaf l on l.recorded_at = e.recorded_at and l.id = e.leaf_id
       where e.index < ?
       order by e.index
      """;

  private final Connection connection;
  private final SequencerLog log;

  public WholeCheck(Connection connection, SequencerLog log) {
    this.connection = connection;
    this.log = log;
  }

  /**
   * @return how many leaves are gone or changed; each is in the log
   * @throws Alarm when the entries do not lead to the root of the last checkpoint
   */
  public int run() throws SQLException {
    Optional<Checkpoint> last =
        new StoredTree(connection).lastCheckpoint().map(note -> Checkpoint.parse(note.text()));
    int bad = last.isPresent() ? compare(last.get()) : 0;
    connection.rollback();
    return bad;
  }

  private int compare(Checkpoint checkpoint) throws SQLException {
    Frontier frontier = new Frontier();
    int bad = 0;
    try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
      query.setFetchSize(FETCH);
      query.setLong(1, checkpoint.size());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Hash hash = Hash.of(row.getBytes(2));
          frontier.append(hash);
          bad += isWell(row.getLong(1), hash, row.getBytes(3)) ? 0 : 1;
        }
      }
    }
    if (frontier.size() != checkpoint.size() || !frontier.root().equals(checkpoint.root())) {
      throw new Alarm(
          "The entries do not make the tree of the last checkpoint, of %d leaves."
              .formatted(checkpoint.size()));
    }
    return bad;
  }

  private boolean isWell(long index, Hash hash, byte[] actual) {
    if (actual == null) {
      log.alarm("leaf %d is gone from the log".formatted(index));
      return false;
    }
    if (!hash.equals(Hash.of(actual))) {
      log.alarm("leaf %d was changed after it had been signed".formatted(index));
      return false;
    }
    return true;
  }
}
