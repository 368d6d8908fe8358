package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.ledger.NodeKey;
import org.issg.portal.ledger.NodeKeys;
import org.issg.portal.ledger.NodePublicKey;
import org.issg.portal.ledger.command.StateLock;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.tree.Frontier;
import org.issg.portal.ledger.tree.Hash;
import org.issg.portal.ledger.tree.Prover;
import org.issg.portal.testing.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How committed leaves come into the tree. */
class SequencingIT extends LedgerTest {

  @Test
  void committedLeavesAreSequencedAndSigned() throws SQLException, IOException {
    List<UUID> leaves = database.write(5);

    sequenceAll();

    assertSequenced(leaves);
    assertThat(alarms).isEmpty();
  }

  @Test
  void nothingIsSignedWhereNothingIsPending() throws SQLException, IOException {
    sequenceAll();
    assertThat(database.notes()).isEmpty();

    database.write(3);
    sequenceAll();
    sequenceAll();
    assertThat(database.notes()).hasSize(1);
  }

  @Test
  void aLateCommitIsNotLost() throws SQLException, IOException {
    List<UUID> leaves = new ArrayList<>();
    try (Connection sequencer = database.asSequencer().connect();
        Connection late = database.asSuperuser()) {
      late.setAutoCommit(false);
      Tail tail = start(sequencer);
      leaves.add(LedgerDatabase.write(late));
      leaves.addAll(database.write(3));

      assertThat(tail.follow()).isEqualTo(3);
      assertThat(tail.follow()).isZero();
      late.commit();
      assertThat(tail.follow()).isOne();
    }

    assertSequenced(leaves);
    assertThat(database.sequenced().get(3)).isEqualTo(leaves.get(0));
  }

  @Test
  void whatIsTakenBackIsNoLeaf() throws SQLException, IOException {
    try (Connection sequencer = database.asSequencer().connect();
        Connection writer = database.asSuperuser()) {
      Tail tail = start(sequencer);
      writer.setAutoCommit(false);
      LedgerDatabase.write(writer);
      writer.rollback();
      UUID leaf = LedgerDatabase.write(writer);
      writer.commit();

      tail.follow();

      assertSequenced(List.of(leaf));
    }
  }

  /** A leaf is written before each stop and one after it, in a transaction that is older. */
  @ParameterizedTest
  @EnumSource(Step.class)
  void aStopAfterAnyStepLosesAndDoublesNothing(Step last) throws SQLException, IOException {
    List<UUID> leaves = database.write(4);
    sequenceAll();
    try (Connection older = database.asSuperuser()) {
      older.setAutoCommit(false);
      leaves.add(LedgerDatabase.write(older));
      leaves.addAll(database.write(300));
      stopAfter(last);
      older.commit();
    }
    SignedState kept = file.read().orElseThrow();
    assertThat(kept.signedCheckpoint().orElseThrow().size())
        .as("what was signed is kept before it can be published")
        .isEqualTo(last.compareTo(Step.KEPT) < 0 ? 4 : 304);

    sequenceAll();

    assertSequenced(leaves);
    SignedNote signed = kept.signed().orElseThrow();
    assertThat(database.notes()).as("what was signed stays").contains(signed.toString());
    assertThat(alarms).isEmpty();
  }

  private void stopAfter(Step last) throws SQLException {
    try (Connection connection = database.asSequencer().connect()) {
      assertThatThrownBy(
              () ->
                  start(
                      connection,
                      step -> {
                        if (step == last) {
                          throw new IllegalStateException("stopped after " + step);
                        }
                      }))
          .hasMessage("stopped after " + last);
    }
  }

  @Test
  void aStopBeforeTheFirstCheckpointIsMendedToo() throws SQLException, IOException {
    List<UUID> leaves = database.write(4);
    stopAfter(Step.KEPT);
    leaves.addAll(database.write(1));

    sequenceAll();

    assertSequenced(leaves);
    assertThat(database.notes()).hasSize(2);
  }

  @Test
  void aLeafThatPretendsToBeOldIsFoundByLookingBack() throws SQLException, IOException {
    try (Connection sequencer = database.asSequencer().connect()) {
      Tail tail = start(sequencer);
      List<UUID> leaves = database.write(1);
      database.tamper("update audit_leaf set txid = '1'");

      assertThat(tail.follow()).isZero();
      assertThat(leavesBehind()).isTrue();
      assertThat(tail.catchUp()).isOne();
      assertThat(leavesBehind()).isFalse();

      assertSequenced(leaves);
    }
  }

  private boolean leavesBehind() throws SQLException {
    try (Connection connection = database.asSequencer().connect()) {
      return PendingLeaves.leavesBehind(connection, Duration.ZERO);
    }
  }

  @Test
  void moreThanABatchAtOnceIsTaken() throws SQLException, IOException {
    try (Connection sequencer = database.asSequencer().connect()) {
      Tail tail = start(sequencer, openGate(), leader(sequencer, notary));
      writeAtOnce(2 * Tail.BATCH + 1);

      assertThat(tail.follow()).isEqualTo(2 * Tail.BATCH + 1);
      assertThat(tail.follow()).isZero();
    }

    assertThat(database.sequenced()).hasSize(2 * Tail.BATCH + 1);
  }

  /** A log of years is not read again for each burst; the old leaf stands for all of it. */
  @Test
  void aBurstIsTakenWithoutLookingAtWhatWasThereBefore() throws SQLException, IOException {
    try (Connection sequencer = database.asSequencer().connect()) {
      Tail tail = start(sequencer, openGate(), leader(sequencer, notary));
      writeAtOnce(1);
      database.tamper("update audit_leaf set txid = '1'");
      writeAtOnce(Tail.BATCH + 1);

      assertThat(tail.follow()).isEqualTo(Tail.BATCH + 1);
      assertThat(tail.catchUp()).isOne();
    }
  }

  @Test
  void storedHashesGiveTheRootOfEachSizeAndItsProofs() throws SQLException, IOException {
    int size = (1 << 16) + 700;
    writeAtOnce(size);
    try (Connection sequencer = database.asSequencer().connect()) {
      start(sequencer, openGate(), leader(sequencer, notary));
    }
    List<Hash> leaves =
        database
            .texts("select encode(leaf_hash, 'base64') from audit_entry order by index")
            .stream()
            .map(Hash::parse)
            .toList();

    try (Connection connection = database.asSequencer().connect()) {
      Prover prover = new StoredTree(connection).prover();
      Frontier frontier = new Frontier();
      for (int i = 0; i < size; i++) {
        frontier.append(leaves.get(i));
        if (i % 4999 == 0 || i > size - 3 || Integer.bitCount(i + 1) == 1) {
          assertThat(prover.root(i + 1)).as("%d leaves", i + 1).isEqualTo(frontier.root());
          assertThat(prover.consistency(i + 1, size).connects(frontier.root(), prover.root(size)))
              .as("%d leaves", i + 1)
              .isTrue();
          assertThat(prover.inclusion(i, size).leads(leaves.get(i), prover.root(size))).isTrue();
        }
      }
    }
    assertThat(database.texts("select count(*) from audit_node where level = 16"))
        .containsExactly("1");
  }

  /** Between two batches an older transaction commits, and after it another leaf. */
  @Test
  void whatCommitsWhileItCatchesUpComesBeforeWhatCommittedLater() throws SQLException, IOException {
    List<UUID> leaves = new ArrayList<>();
    try (Connection sequencer = database.asSequencer().connect();
        Connection older = database.asSuperuser()) {
      older.setAutoCommit(false);
      leaves.add(LedgerDatabase.write(older));
      writeAtOnce(Tail.BATCH + 1);

      start(
          sequencer,
          openGate(),
          new Leader(
              sequencer,
              file,
              notary,
              step -> {
                if (step == Step.COMMITTED && leaves.size() == 1) {
                  leaves.addAll(committed(older));
                }
              }));
    }

    assertThat(database.sequenced()).hasSize(Tail.BATCH + 3).containsSubsequence(leaves);
  }

  /** Commits, and only then writes a leaf. */
  private List<UUID> committed(Connection older) {
    try {
      older.commit();
      return database.write(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Leaves that nobody signed, since signing so many takes minutes. */
  private void writeAtOnce(int count) throws SQLException {
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome)"
              + " select id, leaf, sha256('\\x00'::bytea || leaf), 'system:test', 'test', 'DONE'"
              + " from (select id, convert_to('{\"action\":\"test\",\"actor\":{\"subject\":'"
              + " || '\"system:test\"},\"at\":\"' || to_char(now() at time zone 'UTC',"
              + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') || '\",\"id\":\"' || id"
              + " || '\",\"outcome\":\"DONE\"}', 'UTF8') as leaf"
              + " from (select gen_random_uuid() as id from generate_series(1, "
              + count
              + ")) made) written");
    }
  }

  /** Lets leaves in that no node signed. */
  private LeafGate openGate() {
    return new LeafGate(NodeRegister.OF_THE_DATABASE, alarms::add) {
      @Override
      Optional<String> foreign(Candidate candidate, NodeKeys keys) {
        return Optional.empty();
      }
    };
  }

  private Leader leader(Connection connection, Notary by) {
    return new Leader(connection, file, by, step -> {});
  }

  /** The first one signs a state that it cannot commit any more; the other never heard of it. */
  @Test
  void aStandbyWithAStateFileOfItsOwnDoesNotLead() throws SQLException, IOException {
    List<UUID> leaves = database.write(3);
    sequenceAll();
    StateFile another = new StateFile(folder.resolve("state-of-another"));
    another.write(SignedState.at(SignedNote.parse(database.notes().get(0))));
    leaves.addAll(database.write(1));
    sequenceAll();
    leaves.addAll(database.write(2));
    stopAfter(Step.KEPT);
    leaves.addAll(database.write(1));

    try (Connection connection = database.asSequencer().connect()) {
      Leader standby = new Leader(connection, another, notary, step -> {});
      assertThatThrownBy(standby::resume)
          .isInstanceOf(Alarm.class)
          .hasMessageContaining("has a tree of 4 leaves, and the state file knows of 3")
          .hasMessageContaining("another sequencer went on");
    }
    assertThat(database.notes()).as("nothing is signed at a size that was signed").hasSize(2);

    String kept = file.read().orElseThrow().signed().orElseThrow().toString();
    sequenceAll(); // with the state file of the first one, on whatever machine
    assertThat(database.notes()).contains(kept);
    assertSequenced(leaves);
  }

  /** Both would sign after one file: the second waits, although the database lets it lead. */
  @Test
  void theStateFileHasOneSequencerAtATime() throws Exception {
    Path state = folder.resolve("state");
    database.write(1);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Sequencer second =
        new Sequencer(
            database.asSequencer(),
            state,
            notary,
            NodeRegister.OF_THE_DATABASE,
            new SequencerLog(print(said), Clock.systemUTC()));
    Thread running = new Thread(() -> runToTheEnd(second));
    StateLock first = StateLock.take(state).orElseThrow();
    try {
      running.start();
      Await.until(
          () ->
              said.toString(StandardCharsets.UTF_8)
                  .contains("another sequencer works with the state file"));
      assertThat(database.notes()).isEmpty();
    } finally {
      first.close();
    }

    Await.until(() -> database.notes().size() == 1);
    second.stop();
    running.join();
  }

  private static void runToTheEnd(Sequencer sequencer) {
    try {
      sequencer.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** While nodes change their keys, what the old one signed before its end is still on its way. */
  @Test
  void aLeafOfAKeyThatEndedAfterItIsTaken() throws SQLException, IOException {
    List<UUID> leaves = database.write(2);
    database.texts("update node_key set valid_until = clock_timestamp() returning id");
    NodeKey next = NodeKey.parse(NodeKey.generate());
    try (Connection connection = database.asSuperuser()) {
      LedgerDatabase.register(connection, next);
      UUID id = UUID.randomUUID();
      byte[] leaf = LedgerDatabase.leaf(id);
      LedgerDatabase.insert(connection, id, leaf, next.publicKey().id(), next.sign(leaf));
      leaves.add(id);
    }

    sequenceAll();

    assertThat(alarms).isEmpty();
    assertSequenced(leaves);
  }

  /** So the old key stays in the file of the operators until nothing waits. */
  @Test
  void aLeafOfAKeyThatOperatorsNoLongerNameWaitsUntilTheyDo() throws SQLException, IOException {
    List<UUID> leaves = database.write(2);
    database.texts("update node_key set valid_until = clock_timestamp() returning id");
    NodePublicKey next = NodeKey.parse(NodeKey.generate()).publicKey();

    sequenceBy(List.of(next));
    assertThat(alarms).hasSize(2).allMatch(each -> each.contains("which is of no node"));
    assertThat(database.sequenced()).isEmpty();

    sequenceBy(List.of(LedgerDatabase.NODE.publicKey(), next));
    assertSequenced(leaves);
  }

  private void sequenceBy(List<NodePublicKey> named) throws SQLException, IOException {
    try (Connection connection = database.asSequencer().connect()) {
      LeafGate gate = new LeafGate(new NodeRegister(named), alarms::add);
      start(connection, gate, leader(connection, notary));
    }
  }

  @Test
  void theLogChangesItsKeyByWayOfBoth() throws SQLException, IOException {
    SigningKey next = SigningKey.generate(KEY.verifier().name(), KeyType.ED25519);
    database.write(2);
    sequenceAll();
    for (List<SigningKey> keys : List.of(List.of(KEY, next), List.of(next))) {
      database.write(2);
      try (Connection connection = database.asSequencer().connect()) {
        start(
            connection,
            new LeafGate(NodeRegister.OF_THE_DATABASE, alarms::add),
            leader(connection, new Notary(keys, Clock.systemUTC())));
      }
    }

    List<SignedNote> notes = database.notes().stream().map(SignedNote::parse).toList();
    assertThat(notes).hasSize(3);
    assertThat(notes.get(1).verified(List.of(KEY.verifier(), next.verifier()))).hasSize(2);
    assertThat(notes.get(2).verified(List.of(next.verifier()))).hasSize(1);
    assertThat(notes.get(2).verified(List.of(KEY.verifier()))).isEmpty();
  }

  @Test
  void eachCheckpointContinuesTheOneBefore() throws SQLException, IOException {
    for (int i = 1; i <= 5; i++) {
      database.write(i);
      sequenceAll();
    }

    List<Checkpoint> checkpoints =
        database.notes().stream()
            .map(note -> Checkpoint.parse(SignedNote.parse(note).text()))
            .toList();
    assertThat(checkpoints).extracting(Checkpoint::size).containsExactly(1L, 3L, 6L, 10L, 15L);
    try (Connection connection = database.asSequencer().connect()) {
      Prover prover = new StoredTree(connection).prover();
      for (Checkpoint checkpoint : checkpoints) {
        assertThat(
                prover
                    .consistency(checkpoint.size(), 15)
                    .connects(checkpoint.root(), checkpoints.get(4).root()))
            .isTrue();
      }
    }
  }
}
