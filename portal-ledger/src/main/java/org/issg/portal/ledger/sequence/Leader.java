package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.tree.Frontier;
import org.issg.portal.ledger.tree.Hash;
import org.issg.portal.ledger.tree.Subtree;

/**
 * Extends the tree, as the only one: takes leaves, gives them indexes, signs the new state.
 *
 * <p>The state is signed and kept in the file before it is committed, with the leaves that it adds.
 * When the database goes down in between, the same leaves are entered again in the same order, so
 * that no two different states of one size are ever signed.
 */
final class Leader {

  private final Connection connection;
  private final StoredTree tree;
  private final StateFile file;
  private final Notary notary;
  private final Consumer<Step> passed;
  private SignedState state;
  private Frontier frontier;

  /**
   * @param connection in a transaction of its own for each batch, isolated as repeatable read
   * @param passed is told of each step
   */
  Leader(Connection connection, StateFile file, Notary notary, Consumer<Step> passed) {
    this.connection = connection;
    this.tree = new StoredTree(connection);
    this.file = file;
    this.notary = notary;
    this.passed = passed;
  }

  /**
   * Compares the database with what was signed, and finishes what was signed last.
   *
   * @throws Alarm when the database shows a smaller or another tree
   */
  void resume() throws SQLException, IOException {
    state = file.read().orElse(SignedState.NOTHING);
    state
        .signed()
        .or(state::published)
        .ifPresent(note -> notary.accept(note, "The checkpoint in the state file"));
    long size = tree.size();
    if (!file.exists() && (size > 0 || tree.lastCheckpoint().isPresent())) {
      throw new Alarm(
          "There is no state file, but the database has a tree of %d leaves.".formatted(size));
    }
    requireGrownFrom(state.publishedCheckpoint(), size);
    if (isUnfinished(size)) {
      frontier = tree.frontier(size);
      finish();
    } else {
      requireGrownFrom(state.signedCheckpoint(), size);
      frontier = tree.frontier(size);
      requireClosed();
      requireOwn(size);
      connection.rollback();
    }
  }

  private boolean isUnfinished(long size) {
    return state.signed().isPresent()
        && size == state.publishedCheckpoint().map(Checkpoint::size).orElse(0L);
  }

  private void requireGrownFrom(Optional<Checkpoint> before, long size) {
    before.ifPresent(
        checkpoint -> {
          if (size < checkpoint.size()) {
            throw new Alarm(
                "The database has a tree of %d leaves; one of %d was signed."
                    .formatted(size, checkpoint.size()));
          }
          if (!tree.prover().root(checkpoint.size()).equals(checkpoint.root())) {
            throw new Alarm(
                "The database has another tree than was signed at %d leaves."
                    .formatted(checkpoint.size()));
          }
        });
  }

  /**
   * What was committed is in the state file that it was signed with. With an older one, or one of
   * another sequencer, it is not known what else was signed and never committed: another tree of
   * the same size would be a fork.
   */
  private void requireOwn(long size) {
    long known =
        state.signedCheckpoint().or(state::publishedCheckpoint).map(Checkpoint::size).orElse(0L);
    if (size > known) {
      throw new Alarm(
          ("The database has a tree of %d leaves, and the state file knows of %d: another sequencer"
                  + " went on, with a state file of its own, or this one is an older copy.")
              .formatted(size, known));
    }
  }

  /**
   * Enters the leaves of the last signed state again: the database lost them, or never had them.
   */
  private void finish() throws SQLException {
    List<PendingLeaf> leaves = state.leaves();
    if (tree.countPresent(leaves) != leaves.size()) {
      throw new Alarm("Leaves of the last signed checkpoint are no longer in the database.");
    }
    enter(leaves);
    SignedNote signed = state.signed().orElseThrow();
    if (!Checkpoint.parse(signed.text()).root().equals(frontier.root())) {
      throw new Alarm("The leaves in the state file do not make the tree that was signed.");
    }
    commit(signed);
  }

  /** The last checkpoint closes the entries, and says what they make. */
  private void requireClosed() throws SQLException {
    Optional<SignedNote> last = tree.lastCheckpoint();
    long closed = 0;
    if (last.isPresent()) {
      Checkpoint checkpoint = notary.accept(last.get(), "The database's last checkpoint");
      closed = checkpoint.size();
      if (closed == frontier.size() && !checkpoint.root().equals(frontier.root())) {
        throw new Alarm("The database's entries do not make the tree of its last checkpoint.");
      }
    }
    if (closed != frontier.size()) {
      throw new Alarm(
          "The database has %d entries, and its last checkpoint is of %d."
              .formatted(frontier.size(), closed));
    }
  }

  /** How many leaves the tree has. */
  long size() {
    return frontier.size();
  }

  /**
   * Takes leaves into the tree, in the transaction in which they were found, and commits it.
   *
   * @throws Alarm when the database does not show the tree that this process left there
   */
  void take(List<PendingLeaf> leaves) throws SQLException, IOException {
    passed.accept(Step.FOUND);
    requireUnchanged();
    enter(leaves);
    passed.accept(Step.ENTERED);
    SignedNote note = notary.sign(frontier);
    passed.accept(Step.SIGNED);
    state = state.next(note, leaves);
    file.write(state);
    passed.accept(Step.KEPT);
    commit(note);
    passed.accept(Step.COMMITTED);
  }

  /** Compares the database with the tree in memory. */
  void requireUnchanged() throws SQLException {
    long size = tree.size();
    if (size != frontier.size()) {
      throw new Alarm(
          "The database has a tree of %d leaves; this process left %d."
              .formatted(size, frontier.size()));
    }
    requireClosed();
  }

  private void enter(List<PendingLeaf> leaves) throws SQLException {
    tree.addEntries(frontier.size(), leaves);
    Map<Subtree, Hash> nodes = new LinkedHashMap<>();
    for (PendingLeaf leaf : leaves) {
      frontier.append(
          leaf.hash(),
          (subtree, hash) -> {
            if (subtree.level() % StoredTree.STRIDE == 0) {
              nodes.put(subtree, hash);
            }
          });
    }
    tree.addNodes(nodes);
  }

  private void commit(SignedNote note) throws SQLException {
    tree.addCheckpoint(note);
    passed.accept(Step.CHECKPOINTED);
    connection.commit();
  }
}
