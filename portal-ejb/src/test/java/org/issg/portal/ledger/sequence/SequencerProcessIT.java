package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.issg.portal.ledger.command.KeygenCommand;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.testing.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sequencer's process: how quick it is, what kills and alarms do to it, and two of them. */
class SequencerProcessIT extends LedgerTest {

  private static final int ROUNDS = Integer.getInteger("portal.test.rounds", 4);

  private Path key;

  @BeforeEach
  void makeKey() {
    key = folder.resolve("log.key");
    new KeygenCommand(print(OutputStream.nullOutputStream()))
        .run(List.of(key.toString(), "--name", "portal.test/audit"));
  }

  @Test
  void atRestALeafIsSignedWithinTwoSeconds() throws Exception {
    try (LedgerProcess sequencer = start("a")) {
      Await.until(() -> sequencer.log().contains("caught up"));

      for (int i = 1; i <= 5; i++) {
        long committed = System.nanoTime();
        database.write(1);
        int size = i;
        Await.until(() -> database.notes().size() >= size);

        assertThat(Duration.ofNanos(System.nanoTime() - committed))
            .isLessThan(Duration.ofSeconds(2));
      }
      assertThat(sequencer.stop()).isEqualTo(143);
    }
  }

  @Test
  void killedAtAnyMomentItLosesAndDoublesNothing() throws Exception {
    long seed = System.nanoTime();
    System.out.println("SequencerProcessIT: seed " + seed);
    Random random = new Random(seed);
    AtomicBoolean written = new AtomicBoolean();
    CompletableFuture<List<UUID>> writer = CompletableFuture.supplyAsync(() -> writeUntil(written));

    for (int round = 0; round < ROUNDS; round++) {
      try (LedgerProcess sequencer = start("a")) {
        int before = database.notes().size();
        Await.until(() -> database.notes().size() > before);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(700)));
        sequencer.kill();
      }
    }
    written.set(true);
    List<UUID> leaves = writer.get();
    try (LedgerProcess sequencer = start("a")) {
      Await.until(() -> database.sequenced().size() >= leaves.size());
      assertThat(sequencer.log()).doesNotContain("ALARM");
    }

    assertThat(database.sequenced()).containsExactlyInAnyOrderElementsOf(leaves);
    assertEveryCheckpointIsOfOneTree();
  }

  private List<UUID> writeUntil(AtomicBoolean written) {
    List<UUID> leaves = new ArrayList<>();
    try {
      while (!written.get()) {
        leaves.addAll(database.write(5));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      return leaves;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertEveryCheckpointIsOfOneTree() throws SQLException {
    try (var connection = database.asSequencer().connect()) {
      new WholeCheck(connection, new SequencerLog(System.out, Clock.systemUTC())).run();
      var prover = new StoredTree(connection).prover();
      for (String text : database.notes()) {
        var note = SignedNote.parse(text);
        var checkpoint = Checkpoint.parse(note.text());
        assertThat(prover.root(checkpoint.size())).isEqualTo(checkpoint.root());
      }
    }
  }

  @Test
  void ofTwoOneLeadsAndTheOtherTakesOver() throws Exception {
    List<UUID> leaves = new ArrayList<>();
    try (LedgerProcess first = start("a")) {
      Await.until(() -> first.log().contains("caught up"));
      try (LedgerProcess second = start("b")) {
        Await.until(() -> second.log().contains("standing by"));
        leaves.addAll(database.write(40));
        Await.until(() -> database.sequenced().size() == 40);
        assertThat(second.log()).doesNotContain("leading");

        first.kill();
        leaves.addAll(database.write(40));
        Await.until(() -> database.sequenced().size() == 80);

        assertThat(second.log()).contains("leading portal.test/audit at 40 leaves");
      }
    }
    assertThat(database.sequenced()).containsExactlyInAnyOrderElementsOf(leaves);
  }

  @Test
  void aTreeThatBecameSmallerEndsItWithAnAlarm() throws Exception {
    try (LedgerProcess sequencer = start("a")) {
      database.write(3);
      Await.until(() -> database.sequenced().size() == 3);
      database.write(3);
      Await.until(() -> database.sequenced().size() == 6);
      sequencer.stop();
    }
    database.tamper("delete from audit_checkpoint; delete from audit_entry");

    try (LedgerProcess sequencer = start("a")) {
      assertThat(sequencer.exitCode()).isEqualTo(3);
      assertThat(sequencer.log()).contains("ALARM The database has a tree of 0 leaves");
    }
  }

  @Test
  void aTreeThatWasChangedInsideIsFoundByItsCheckAndEndsItWithAnAlarm() throws Exception {
    database.write(300);
    try (LedgerProcess sequencer = start("a")) {
      Await.until(() -> database.sequenced().size() == 300);
      sequencer.stop();
    }
    database.tamper("update audit_entry set leaf_hash = sha256('other') where index = 2");

    try (LedgerProcess sequencer = start("b")) {
      assertThat(sequencer.exitCode()).isEqualTo(3);
      assertThat(sequencer.log())
          .contains("caught up")
          .contains("ALARM The entries do not make the tree of the last checkpoint, of 300 leaves.")
          .contains("Nothing more is signed.");
    }
  }

  @Test
  void aNewMachineAdoptsTheTreeOfTheDatabase() throws Exception {
    List<UUID> leaves = database.write(3);
    try (LedgerProcess sequencer = start("a")) {
      Await.until(() -> database.sequenced().size() == 3);
      sequencer.stop();
    }
    Files.delete(folder.resolve("state"));

    try (LedgerProcess lost = start("b")) {
      assertThat(lost.exitCode()).isEqualTo(3);
      assertThat(lost.log()).contains("ALARM There is no state file");
    }
    try (LedgerProcess adopting = ledger("adopt", "c")) {
      assertThat(adopting.exitCode()).isZero();
    }
    leaves.addAll(database.write(2));
    try (LedgerProcess sequencer = start("d")) {
      Await.until(() -> database.sequenced().size() == 5);
      assertThat(sequencer.log()).contains("leading portal.test/audit at 3 leaves");
    }
    assertThat(database.sequenced()).containsExactlyInAnyOrderElementsOf(leaves);
  }

  @Test
  void aDatabaseThatGoesAwayIsWaitedFor() throws Exception {
    try (LedgerProcess sequencer = start("a")) {
      Await.until(() -> sequencer.log().contains("caught up"));

      database.texts(
          "select pg_terminate_backend(pid)::text from pg_stat_activity"
              + " where usename = 'portal_sequencer' and datname = current_database()");
      List<UUID> leaves = database.write(2);
      Await.until(() -> database.sequenced().size() == 2);

      assertThat(sequencer.log()).contains("the database is away, trying again");
      assertThat(database.sequenced()).containsExactlyInAnyOrderElementsOf(leaves);
    }
  }

  private LedgerProcess start(String log) throws IOException {
    return ledger("sequence", log);
  }

  private LedgerProcess ledger(String command, String log) throws IOException {
    Database sequencing = database.asSequencer();
    return LedgerProcess.start(
        folder.resolve("sequencer-" + log + ".log"),
        sequencing.password(),
        command,
        "--db",
        sequencing.url(),
        "--key",
        key.toString(),
        "--state",
        folder.resolve("state").toString());
  }
}
