package org.issg.portal.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.tree.Frontier;

/**
 * Computes the whole tree anew, compares each entry with its leaf, all columns of it, and what is
 * stored of subtrees with what their leaves make.
 */
public final class WholeCheck {

  private static final int FETCH = 5000;

  private final Connection connection;
  private final SequencerLog log;

  public WholeCheck(Connection connection, SequencerLog log) {
    this.connection = connection;
    this.log = log;
  }

  /**
   * @return how many leaves and stored hashes are gone or changed; the log names them
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
    SignedLeaves signed =
        new SignedLeaves(NodeRegister.OF_THE_DATABASE.keys(connection), log::alarm);
    int bad = 0;
    try (StoredNodes nodes = new StoredNodes(connection, checkpoint.size(), log::alarm);
        PreparedStatement query = connection.prepareStatement(EnteredLeaf.QUERY)) {
      query.setFetchSize(FETCH);
      query.setLong(1, 0);
      query.setLong(2, checkpoint.size());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          EnteredLeaf leaf = EnteredLeaf.read(row);
          frontier.append(leaf.hash(), nodes::compare);
          bad += isWell(leaf, signed) ? 0 : 1;
        }
      }
      bad += nodes.bad();
    }
    if (frontier.size() != checkpoint.size() || !frontier.root().equals(checkpoint.root())) {
      throw new Alarm(
          "The entries do not make the tree of the last checkpoint, of %d leaves."
              .formatted(checkpoint.size()));
    }
    return bad + signed.bad();
  }

  private boolean isWell(EnteredLeaf leaf, SignedLeaves signed) {
    Optional<String> complaint = leaf.complaint();
    complaint.ifPresentOrElse(log::alarm, () -> signed.add(leaf));
    return complaint.isEmpty();
  }
}
