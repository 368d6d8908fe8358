package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.ledger.NodeKey;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A superuser of the database attacks the log, with all triggers out of the way. Each test names an
 * attack, and by whom it is found, as the table in docs/audit.md does.
 */
class AttackIT extends LedgerTest {

  private static final String ENTRIES_AWAY =
      "delete from audit_cosignature; delete from audit_checkpoint where size > 6;"
          + " delete from audit_entry where index >= 6";

  private static final String GONE = "REFUSED (redaction without its own leaf): The values ";

  private final SigningKey stolen = KEY;
  private JdbcNode node;
  private Path visit;

  /** Begin, four leaves and a tally are signed; an auditor has been here. */
  @BeforeEach
  void growUpToTheVisit() throws SQLException, IOException {
    node = new JdbcNode(database);
    node.write(4);
    node.tally();
    sequenceAll();
    assertThat(verify()).startsWith("VERIFIED: all 6 leaves");
    visit = Files.writeString(folder.resolve("visit"), database.notes().get(0));
  }

  private void growTwice() throws SQLException, IOException {
    for (int i = 0; i < 2; i++) {
      node.write(2);
      node.tally();
      sequenceAll();
    }
  }

  @Test
  void anUpdatedLeafIsFoundByTheVerifierAndTheDailyCheck() throws SQLException, IOException {
    database.tamper("update audit_leaf set leaf = '{}' where id = '" + leaf(3) + "'");

    assertThat(verify()).startsWith("REFUSED (changed leaf): Leaf 3 was changed");
    assertThat(wholeCheck()).contains("ALARM leaf 3 was changed after it had been signed");
  }

  @Test
  void anUpdatedLeafWithAllItsHashesIsFoundByTheVerifierAndTheSequencer()
      throws SQLException, IOException {
    database.tamper(
        "update audit_leaf set leaf = '{}', leaf_hash = sha256('\\x007b7d') where id = '%s';"
                .formatted(leaf(3))
            + " update audit_entry set leaf_hash = sha256('\\x007b7d') where index = 3");

    assertThat(verify()).startsWith("REFUSED (leaf with a wrong signature): Leaf 3 ");
    assertAlarm("The database has another tree than was signed at 6 leaves");
  }

  /** What desk, exports and alerts read; the bytes of the leaf stay as they were signed. */
  @ParameterizedTest
  @CsvSource({
    "actor, actor = 'system:other'",
    "delegation, delegation = 'TR'",
    "function, function = 'DELEGATE'",
    "action, action = 'home.opened'",
    "outcome, outcome = 'READ'",
    "object_kind, object_kind = 'meeting'",
    "object_id, object_id = gen_random_uuid()",
    "object_version, object_version = 0",
    "body, body = 'CTF'",
    "distribution, distribution = 'LIMITED'",
    "reason, reason = 'ROLE_MISSING'",
    "address, address = '203.0.113.9'",
    "session, session = '6b3bdd676181e82d'",
    "request, request = gen_random_uuid()",
    "leaf_hash, leaf_hash = sha256('other')"
  })
  void aColumnThatIsChangedBesideALeafIsFoundByTheDailyCheckAndTheDesk(String column, String change)
      throws SQLException {
    database.tamper("update audit_leaf set " + change + " where id = '" + leaf(3) + "'");

    assertThat(wholeCheck())
        .contains("ALARM the column " + column + " beside leaf 3 is not what its bytes say");
    assertThat(columnCheck())
        .hasValue("Leaf 3 was changed: its column " + column + " is not what its bytes say.");
  }

  @Test
  void aColumnThatIsChangedBeforeItsLeafIsSequencedIsFoundByTheSequencer()
      throws SQLException, IOException {
    List<UUID> written = node.write(2);
    database.tamper(
        "update audit_leaf set actor = 'system:other', outcome = 'READ' where id = '%s'"
            .formatted(written.get(0)));

    sequenceAll();

    assertThat(alarms)
        .containsExactly(
            "leaf %s is left out: its column actor is not what its bytes say"
                .formatted(written.get(0)));
    assertThat(database.sequenced()).hasSize(7).contains(written.get(1));
  }

  @Test
  void anOtherTimeBesideALeafIsFoundByTheSequencerAndTheDailyCheck()
      throws SQLException, IOException {
    UUID written = node.write(1).get(0);
    String earlier = "set recorded_at = recorded_at - interval '11 minutes'";
    database.tamper("update audit_leaf " + earlier + " where id = '" + written + "'");
    sequenceAll();
    assertThat(alarms)
        .containsExactly(
            "leaf " + written + " is left out: its column recorded_at is not what its bytes say");

    database.tamper("update audit_leaf " + earlier + " where id = '" + leaf(2) + "'");
    database.tamper(
        "update audit_leaf %1$s where id = '%2$s'; update audit_entry %1$s where index = 3"
            .formatted(earlier, leaf(3)));

    assertThat(wholeCheck())
        .contains("ALARM leaf 2 is gone from the log")
        .contains("ALARM the column recorded_at beside leaf 3 is not what its bytes say");
  }

  private Optional<String> columnCheck() throws SQLException {
    try (Connection connection = database.asSequencer().connect()) {
      return new ColumnCheck(connection).complaint(0, 6);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signature = sha256('a') || sha256('b')",
        "signature = null, node_key = null",
        "node_key = '00000000'"
      })
  void aSignatureThatIsChangedBesideALeafIsFoundByTheVerifierAndTheDailyCheck(String change)
      throws SQLException, IOException {
    database.tamper("update audit_leaf set " + change + " where id = '" + leaf(3) + "'");

    assertThat(verify()).startsWith("REFUSED (leaf ").contains("eaf 3 ");
    assertThat(wholeCheck())
        .contains("ALARM the signature beside leaf 3 is gone or was changed")
        .doesNotContain("leaf 2", "leaf 4");
  }

  @Test
  void aCosignatureThatIsDeletedIsMissedByTheVerifierAndGivenAgain() throws Exception {
    try (TestWitness witness = TestWitness.start(folder, KEY)) {
      assertThat(witness.cosign(database)).isEmpty();
      assertThat(verify("--witness", witness.key())).startsWith("VERIFIED: all 6 leaves");

      database.tamper("delete from audit_cosignature");

      assertThat(verify("--witness", witness.key())).startsWith("REFUSED (not cosigned): ");
      assertThat(witness.cosign(database)).isEmpty();
      assertThat(verify("--witness", witness.key())).startsWith("VERIFIED: all 6 leaves");
    }
  }

  @Test
  void aDeletedLeafIsFoundByTheVerifierAndTheDailyCheck() throws SQLException, IOException {
    database.tamper("delete from audit_leaf where id = '" + leaf(3) + "'");

    assertThat(verify()).startsWith("REFUSED (missing leaf): Leaf 3 is missing");
    assertThat(wholeCheck()).contains("ALARM leaf 3 is gone from the log");
  }

  @Test
  void swappedLeavesAreFoundByTheVerifierAndTheDailyCheck() throws SQLException, IOException {
    database.tamper(
        "update audit_leaf l set leaf = o.leaf, leaf_hash = o.leaf_hash, signature = o.signature"
            + " from audit_leaf o where l.id in ('%1$s', '%2$s') and o.id in ('%1$s', '%2$s')"
                .formatted(leaf(2), leaf(4))
            + " and l.id <> o.id");

    assertThat(verify()).startsWith("REFUSED (swapped leaves): Leaves 2 and 4 were swapped");
    assertThat(wholeCheck()).contains("ALARM leaf 2 was changed", "ALARM leaf 4 was changed");
  }

  @Test
  void swappedEntriesAreFoundByTheVerifierAndTheSequencer() throws SQLException, IOException {
    database.tamper(
        "update audit_entry set index = -1 where index = 2;"
            + " update audit_entry set index = 2 where index = 4;"
            + " update audit_entry set index = 4 where index = -1");

    assertThat(verify()).startsWith("REFUSED (other leaves than were signed): ");
    assertAlarm("The database has another tree than was signed at 6 leaves");
  }

  @Test
  void aTruncatedLogIsFoundByTheSequencerAndTheVerifier() throws SQLException, IOException {
    growTwice();

    database.tamper(
        "truncate audit_cosignature, audit_checkpoint, audit_node, audit_entry," + " audit_leaf");

    assertAlarm("The database has a tree of 0 leaves; one of 9 was signed");
    growAnew(stolen, 1);
    assertThat(verify("--since", visit.toString())).startsWith("REFUSED (rollback): ");
  }

  @Test
  void aForgedLeafInTheTreeIsFoundByTheSequencer() throws SQLException, IOException {
    database.tamper(
        "insert into audit_entry values (6, gen_random_uuid(), now(), sha256('forged'))");

    assertAlarm("has 7 entries, and its last checkpoint is of 6");
    assertThat(verify()).startsWith("VERIFIED: all 6 leaves");
  }

  @Test
  void aForgedPendingLeafIsFoundByTheSequencer() throws SQLException, IOException {
    UUID forged = UUID.randomUUID();
    try (Connection connection = database.asSuperuser()) {
      LedgerDatabase.insert(connection, forged, LedgerDatabase.leaf(forged), null, null);
    }

    sequenceAll();

    assertThat(alarms).containsExactly("leaf " + forged + " is left out: no node signed it");
    assertThat(database.sequenced()).hasSize(6).doesNotContain(forged);
  }

  @Test
  void aRepeatedPendingLeafIsFoundByTheSequencer() throws SQLException, IOException {
    database.tamper(
        "insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome,"
            + " node_key, signature) select id, now(), leaf, leaf_hash, actor, action, outcome,"
            + " node_key, signature from audit_leaf where id = '"
            + leaf(3)
            + "'");

    sequenceAll();

    assertThat(alarms)
        .singleElement()
        .asString()
        .endsWith("is left out: a leaf of its id is in the tree already");
    assertThat(database.sequenced()).hasSize(6);
  }

  @Test
  void aDeletedPendingLeafIsFoundByReconciliation() throws SQLException, IOException {
    try (Connection connection = database.asSequencer().connect()) {
      Tail sequencer = start(connection);
      growInView(sequencer);
      List<UUID> written = node.write(3);
      database.tamper("delete from audit_leaf where id = '" + written.get(1) + "'");
      sequencer.follow();
      assertThat(alarms).isEmpty();

      node.tally();
      sequencer.follow();

      assertThat(alarms)
          .singleElement()
          .asString()
          .endsWith("1 of 3 leaves is missing between tallies 3 and 4.");
    }
    assertThat(verify())
        .startsWith("REFUSED (leaf missing between tallies): Of the node ")
        .contains("1 of 3 leaves is missing between tallies 3 and 4.");
  }

  @Test
  void aDeletedPendingTallyIsFoundByReconciliation() throws SQLException, IOException {
    try (Connection connection = database.asSequencer().connect()) {
      Tail sequencer = start(connection);
      growInView(sequencer);
      node.write(2);
      database.tamper("delete from audit_leaf where id = '" + node.tally() + "'");
      sequencer.follow();
      node.write(1);
      node.tally();

      sequencer.follow();

      assertThat(alarms).singleElement().asString().endsWith(", tally 4 is missing.");
    }
    assertThat(verify()).startsWith("REFUSED (tally missing): ").contains("tally 4 is missing.");
  }

  /** Two tallies that the sequencer sees, so that it has the next intervals whole. */
  private void growInView(Tail sequencer) throws SQLException, IOException {
    for (int i = 0; i < 2; i++) {
      node.write(1);
      node.tally();
      sequencer.follow();
    }
  }

  @Test
  void valuesThatAreGoneOrChangedAreFoundByTheVerifier() throws SQLException, IOException {
    UUID changed = LeafWithValues.write(database);
    sequenceAll();
    assertThat(verify(DeskBundle.of(database)))
        .contains("1 open their commitments, 0 were redacted");
    String values = " where leaf_id = '" + changed + "'";

    for (String attack :
        List.of("set content = '{\"roles\":[\"auditor\"]}'", "set salt = sha256('another')")) {
      database.tamper(
          "create table kept as table leaf_values; update leaf_values " + attack + values);
      assertThat(verify(DeskBundle.of(database)))
          .startsWith("REFUSED (changed values): The values after of leaf 6 were changed");
      putValuesBack();
    }
    for (String attack :
        List.of("update leaf_values set salt = null, content = null", "delete from leaf_values")) {
      database.tamper("create table kept as table leaf_values; " + attack + values);
      assertThat(verify(DeskBundle.of(database))).startsWith(GONE + "after of leaf 6 are gone");
      putValuesBack();
    }
    assertThat(verify(DeskBundle.of(database))).startsWith("VERIFIED: all 7 leaves");
  }

  private void putValuesBack() throws SQLException {
    database.tamper("delete from leaf_values; insert into leaf_values table kept; drop table kept");
  }

  @Test
  void aRedactionThatIsInventedInTheDatabaseIsFoundByTheVerifier()
      throws SQLException, IOException {
    UUID changed = LeafWithValues.write(database);
    sequenceAll();
    node.write(1);
    sequenceAll();

    database.tamper(
        "update leaf_values set salt = null, content = null; insert into redaction (id, leaf_id,"
            + " leaf_at, reason, state, requested_by, requested_at, decided_by, decided_at,"
            + " confirmed_index, destroyed_at) values (gen_random_uuid(), '%s', now(),"
                .formatted(changed)
            + " 'COURT_ORDER', 'DONE', 'one', now(), 'another', now(), 7, now())");

    assertThat(verify(DeskBundle.of(database))).startsWith(GONE + "after of leaf 6 are gone");
  }

  @Test
  void yesterdaysDumpIsFoundByTheSequencerAndTheVerifier() throws SQLException, IOException {
    database.keepAs("ledger_yesterday");
    growTwice();
    Path today = Files.writeString(folder.resolve("today"), database.notes().get(2));

    database.restore("ledger_yesterday");

    assertAlarm("The database has a tree of 6 leaves; one of 9 was signed");
    assertThat(verify("--since", today.toString()))
        .startsWith(
            "REFUSED (rollback): The log has 6 leaves; at your earlier checkpoint it had 12");
  }

  @Test
  void anotherKeyOfANodeIsFoundByTheSequencerAndTheVerifier() throws SQLException, IOException {
    NodeKey own = NodeKey.parse(NodeKey.generate());
    UUID forged = UUID.randomUUID();
    byte[] leaf = LedgerDatabase.leaf(forged);
    try (Connection connection = database.asSuperuser()) {
      LedgerDatabase.register(connection, own);
      LedgerDatabase.insert(connection, forged, leaf, own.publicKey().id(), own.sign(leaf));
    }

    try (Connection connection = database.asSequencer().connect()) {
      NodeRegister named = new NodeRegister(List.of(LedgerDatabase.NODE.publicKey()));
      start(connection, new LeafGate(named, alarms::add), leader(connection, notary));
    }
    assertThat(alarms)
        .containsExactly(
            "leaf %s is left out: it is signed by the key %s, which is of no node"
                .formatted(forged, own.publicKey().id()));
    sequenceAll(); // one that believes the database
    VerifierKey known =
        VerifierKey.ofNode("portal.test/audit", LedgerDatabase.NODE.publicKey().raw());
    assertThat(verify("--node-key", known.toString()))
        .startsWith("REFUSED (leaf of a foreign node): The bundle names the node ");
  }

  @Test
  void anotherKeyOfTheLogIsFoundByTheSequencerAndTheVerifier() throws SQLException, IOException {
    SigningKey own = SigningKey.generate(KEY.verifier().name(), KeyType.ED25519);
    String text = SignedNote.parse(database.notes().get(0)).text();
    SignedNote signed = new SignedNote(text, List.of(own.sign(text, Clock.systemUTC().instant())));

    database.tamper("update audit_checkpoint set note = '" + signed + "'");

    assertThat(verify()).startsWith("REFUSED (foreign signature): ");
    assertAlarm("The database's last checkpoint is not signed by this log's key");
  }

  @Test
  void aForkAfterACheckpointIsFoundByVerifierSequencerAndWitness() throws Exception {
    try (TestWitness witness = TestWitness.start(folder, KEY)) {
      growTwice();
      Path later = Files.writeString(folder.resolve("later"), database.notes().get(2));
      assertThat(witness.cosign(database)).isEmpty();

      database.tamper(ENTRIES_AWAY + "; delete from audit_leaf where id = '" + leaf(7) + "'");
      growAnew(stolen, 3);

      assertThat(witness.cosign(database).orElseThrow())
          .contains("answers 422", "does not continue the one of 12 leaves");
      assertThat(verify("--since", later.toString())).startsWith("REFUSED (fork): ");
      assertAlarm("The database has another tree than was signed at 9 leaves");
    }
  }

  @Test
  void aTreeThatIsWrittenAnewByAnOwnKeyIsFoundByVerifierAndSequencer()
      throws SQLException, IOException {
    growTwice();
    SigningKey own = SigningKey.generate(KEY.verifier().name(), KeyType.ED25519);

    rewriteAll(own);

    assertThat(verify()).startsWith("REFUSED (foreign signature): ");
    assertAlarm("is not signed by this log's key", "another tree than was signed");
  }

  @Test
  void aTreeThatIsWrittenAnewByTheLogsKeyIsFoundByTheEarlierCheckpointAndTheWitness()
      throws Exception {
    try (TestWitness witness = TestWitness.start(folder, KEY)) {
      growTwice();
      assertThat(witness.cosign(database)).isEmpty();

      rewriteAll(stolen);
      node.write(3);
      growAnew(stolen, 0);

      assertThat(verify("--since", visit.toString())).startsWith("REFUSED (fork): ");
      assertThat(witness.cosign(database).orElseThrow()).contains("answers 422");
      assertThat(verify("--witness", witness.key())).startsWith("REFUSED (not cosigned): ");
      assertAlarm("another tree than was signed");
    }
  }

  /** Without the first leaf after the beginning, as if it had never been. */
  private void rewriteAll(SigningKey by) throws SQLException, IOException {
    database.tamper(
        "delete from audit_leaf where id = '%s'; ".formatted(leaf(1))
            + "truncate audit_cosignature, audit_checkpoint, audit_node, audit_entry");
    growAnew(by, 0);
  }

  /** Sequences what there is on another machine, which has a key and no memory of the log. */
  private void growAnew(SigningKey by, int more) throws SQLException, IOException {
    database.write(more);
    StateFile own = new StateFile(folder.resolve("state-of-the-attacker"));
    try (Connection connection = database.asSequencer().connect()) {
      Notary signing = new Notary(List.of(by), Clock.systemUTC());
      new StoredTree(connection)
          .lastCheckpoint()
          .ifPresent(note -> write(own, SignedState.at(note)));
      connection.rollback();
      start(
          connection,
          new LeafGate(NodeRegister.OF_THE_DATABASE, line -> {}),
          new Leader(connection, own, signing, step -> {}));
    }
  }

  private static void write(StateFile file, SignedState state) {
    try {
      file.write(state);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Leader leader(Connection connection, Notary by) {
    return new Leader(connection, file, by, step -> {});
  }

  /** The id of the leaf of that index. */
  private UUID leaf(int index) {
    return database.sequenced().get(index);
  }

  /** The sequencer stops, for one of these reasons. */
  private void assertAlarm(String... reasons) {
    assertThatThrownBy(this::sequenceAll)
        .isInstanceOf(Alarm.class)
        .satisfies(alarm -> assertThat(List.of(reasons)).anyMatch(alarm.getMessage()::contains));
  }

  private String wholeCheck() throws SQLException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (Connection connection = database.asSequencer().connect()) {
      new WholeCheck(connection, new SequencerLog(print(said), Clock.systemUTC())).run();
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
