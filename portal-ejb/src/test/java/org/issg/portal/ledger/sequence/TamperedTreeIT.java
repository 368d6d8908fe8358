package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SigningKey;
import org.junit.jupiter.api.Test;

/** A superuser changes the tree: the sequencer signs nothing more, and says why. */
class TamperedTreeIT extends LedgerTest {

  private static final String LAST_STATE_AWAY =
      "delete from audit_checkpoint where size = 8; delete from audit_entry where index >= 5";

  private void growTwice() throws SQLException, IOException {
    database.write(5);
    sequenceAll();
    database.write(3);
    sequenceAll();
  }

  @Test
  void aSmallerTreeIsAnAlarm() throws SQLException, IOException {
    growTwice();
    database.write(2);
    sequenceAll();

    database.tamper(LAST_STATE_AWAY + "; delete from audit_checkpoint where size = 10");

    assertAlarm(this::sequenceAll, "a tree of 5 leaves; one of 8 was signed");
  }

  @Test
  void aTreeThatLostItsLastStateGetsJustThatAgain() throws SQLException, IOException {
    growTwice();
    List<UUID> before = database.sequenced();
    List<String> notes = database.notes();

    database.tamper(LAST_STATE_AWAY);
    sequenceAll();

    assertThat(database.sequenced()).isEqualTo(before);
    assertThat(database.notes()).isEqualTo(notes);
  }

  @Test
  void aLostStateWhoseLeavesAreGoneIsAnAlarm() throws SQLException, IOException {
    growTwice();
    UUID leaf = database.sequenced().get(6);

    database.tamper(LAST_STATE_AWAY + "; delete from audit_leaf where id = '" + leaf + "'");

    assertAlarm(this::sequenceAll, "Leaves of the last signed checkpoint are no longer");
  }

  @Test
  void anotherTreeIsAnAlarm() throws SQLException, IOException {
    growTwice();

    database.tamper("update audit_entry set leaf_hash = sha256('other') where index = 2");

    assertAlarm(this::sequenceAll, "another tree than was signed at 5 leaves");
  }

  @Test
  void yesterdaysDatabaseIsAnAlarm() throws SQLException, IOException {
    growTwice();
    database.close();

    database = LedgerDatabase.create("ledger_test");
    database.write(9);

    assertAlarm(this::sequenceAll, "a tree of 0 leaves; one of 5 was signed");
  }

  @Test
  void aTreeWithoutAStateFileIsAnAlarm() throws SQLException, IOException {
    growTwice();

    Files.delete(folder.resolve("state"));

    assertAlarm(this::sequenceAll, "There is no state file, but the database has a tree of 8");
  }

  @Test
  void aStateFileThatIsDamagedIsAnAlarm() throws SQLException, IOException {
    growTwice();

    Files.writeString(folder.resolve("state"), "issg-sequencer-state/1\npublished 4\n");

    assertAlarm(this::sequenceAll, "is damaged");
  }

  @Test
  void entriesWithoutACheckpointAreAnAlarm() throws SQLException, IOException {
    growTwice();

    database.tamper(
        "insert into audit_entry values (8, gen_random_uuid(), now(), sha256('forged'))");

    assertAlarm(this::sequenceAll, "has 9 entries, and its last checkpoint is of 8");
  }

  @Test
  void aCheckpointOfAnotherKeyIsAnAlarm() throws SQLException, IOException {
    growTwice();
    SigningKey stranger = SigningKey.generate(notary.origin(), KeyType.ED25519);
    Notary other = new Notary(List.of(stranger), Clock.systemUTC());

    try (Connection connection = database.asSequencer().connect()) {
      Leader leader = new Leader(connection, file, other, step -> {});

      assertAlarm(leader::resume, "is not signed by this log's key");
    }
  }

  @Test
  void aTreeThatChangesUnderARunningSequencerIsAnAlarm() throws SQLException, IOException {
    growTwice();
    try (Connection connection = database.asSequencer().connect()) {
      Tail tail = start(connection);
      database.tamper(LAST_STATE_AWAY);
      database.write(1);

      assertAlarm(tail::follow, "a tree of 5 leaves; this process left 8");
    }
  }

  @Test
  void leavesThatWereChangedOrRemovedAreNamedByTheWholeCheck() throws SQLException, IOException {
    growTwice();
    List<UUID> leaves = database.sequenced();

    database.tamper(
        "delete from audit_leaf where id = '%s'; update audit_leaf set leaf = '{}' where id = '%s'"
            .formatted(leaves.get(1), leaves.get(6)));

    String said = wholeCheck();
    assertThat(said).contains("ALARM leaf 1 is gone", "ALARM leaf 6 was changed").hasLineCount(2);
    assertThat(verify()).startsWith("REFUSED (missing leaf): Leaf 1 is missing");
  }

  @Test
  void entriesThatWereExchangedAreFoundByTheWholeCheck() throws SQLException, IOException {
    database.write(300);
    sequenceAll();

    database.tamper("update audit_entry set leaf_hash = sha256('other') where index = 2");

    assertAlarm(this::wholeCheck, "do not make the tree of the last checkpoint");
  }

  @Test
  void storedHashesOfSubtreesThatWereChangedOrRemovedAreNamedByTheWholeCheck()
      throws SQLException, IOException {
    database.write(800);
    sequenceAll();
    assertThat(wholeCheck()).isEmpty();

    database.tamper(
        "update audit_node set hash = sha256('other') where index = 0;"
            + " delete from audit_node where index = 2");

    assertThat(wholeCheck())
        .contains("ALARM the stored hash 0 of level 8 is not that of its leaves")
        .contains("ALARM the stored hash 2 of level 8 is not that of its leaves")
        .hasLineCount(2);
  }

  @Test
  void aLeafThatLostItsHashIsNamedWithAllBehindIt() throws SQLException, IOException {
    growTwice();
    List<UUID> leaves = database.sequenced();

    database.tamper(
        "alter table audit_leaf alter leaf_hash drop not null;"
            + " update audit_leaf set leaf_hash = null where id = '%s'; delete from audit_leaf where id = '%s'"
                .formatted(leaves.get(1), leaves.get(6)));

    assertThat(wholeCheck())
        .contains("ALARM the column leaf_hash beside leaf 1 is not what its bytes say")
        .contains("ALARM leaf 6 is gone")
        .hasLineCount(2);
  }

  @Test
  void aWaitingLeafWithoutBytesAndHashIsLeftOut() throws SQLException, IOException {
    List<UUID> leaves = database.write(3);

    database.tamper(
        "alter table audit_leaf alter leaf_hash drop not null, alter leaf drop not null;"
            + " update audit_leaf set leaf_hash = null, leaf = null where id = '%s'"
                .formatted(leaves.get(1)));
    sequenceAll();

    assertThat(database.sequenced()).containsExactlyInAnyOrder(leaves.get(0), leaves.get(2));
    assertThat(alarms).singleElement().asString().contains(leaves.get(1).toString());
  }

  private String wholeCheck() throws SQLException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (Connection connection = database.asSequencer().connect()) {
      new WholeCheck(connection, new SequencerLog(print(said), Clock.systemUTC())).run();
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theSequencerItselfChangesNothing() throws SQLException, IOException {
    growTwice();

    try (Connection connection = database.asSequencer().connect();
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "update audit_leaf set leaf = '{}'",
              "delete from audit_leaf",
              "insert into audit_leaf (id) values (gen_random_uuid())",
              "select content from leaf_values",
              "select * from meeting",
              "update audit_entry set index = index",
              "delete from audit_entry",
              "truncate audit_entry",
              "update audit_checkpoint set note = ''",
              "delete from audit_checkpoint",
              "delete from audit_node",
              "insert into audit_checkpoint (size, root, note) values (9, sha256('x'), '')",
              "insert into audit_entry values (9, gen_random_uuid(), now(), sha256('x'))")) {
        assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
        connection.rollback();
      }
    }
  }

  @Test
  void plainStatementsOfASuperuserAreRefusedToo() throws SQLException, IOException {
    growTwice();

    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String table :
          List.of("audit_entry", "audit_node", "audit_checkpoint", "audit_cosignature")) {
        assertThatThrownBy(() -> statement.execute("truncate " + table + " cascade"))
            .hasMessageContaining("the ledger is final");
      }
      assertThatThrownBy(() -> statement.execute("delete from audit_entry"))
          .hasMessageContaining("the ledger is final");
      assertThatThrownBy(() -> statement.execute("update audit_checkpoint set note = ''"))
          .hasMessageContaining("the ledger is final");
    }
  }

  private static void assertAlarm(ThrowingCallable action, String message) {
    assertThatThrownBy(action).isInstanceOf(Alarm.class).hasMessageContaining(message);
  }
}
