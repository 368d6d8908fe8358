package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.launcher.OwnDatabase;
import org.issg.portal.launcher.TestServices;
import org.issg.portal.ledger.command.KeygenCommand;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.verify.VerifyCommand;
import org.issg.portal.testing.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sequencer and PostgreSQL are killed under load: what was acknowledged stays, once and signed. */
class KillRoundsIT {

  private static final int ROUNDS = Integer.getInteger("portal.test.kills", 10);
  private static final int MOST_BETWEEN = 60;

  @TempDir private Path folder;
  private OwnDatabase database;
  private LedgerProcess sequencer;
  private Path key;
  private int starts;
  private final List<String> seen = new ArrayList<>();

  @BeforeEach
  void start() throws SQLException, IOException {
    key = folder.resolve("log.key");
    new KeygenCommand(LedgerTest.print(OutputStream.nullOutputStream()))
        .run(List.of(key.toString(), "--name", "portal.test/audit"));
    database = OwnDatabase.create(TestServices.current(), folder.resolve("data"));
    try (Connection connection = database.asSuperuser()) {
      LedgerDatabase.register(connection, LedgerDatabase.NODE);
    }
    startSequencer();
  }

  @AfterEach
  void stop() {
    sequencer.close();
    database.close();
  }

  private void startSequencer() throws IOException {
    sequencer =
        LedgerProcess.start(
            folder.resolve("sequencer-%d.log".formatted(++starts)),
            database.sequencerPassword(),
            "sequence",
            "--db",
            database.url(),
            "--key",
            key.toString(),
            "--state",
            folder.resolve("state").toString());
  }

  @Test
  void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
    long seed = Long.getLong("portal.test.seed", System.nanoTime());
    System.out.printf("KillRoundsIT: %d rounds, seed %d%n", ROUNDS, seed);
    Random random = new Random(seed);

    try (Clients clients = new Clients(database::asSuperuser).begin()) {
      for (int round = 0; round < ROUNDS; round++) {
        awaitCheckpoint();
        int enough = clients.count() + 1 + random.nextInt(MOST_BETWEEN);
        Await.until(() -> clients.count() >= enough);
        kill(random);
      }
      clients.end();
      Await.until(() -> number("select count(*) from audit_leaf") == size());

      System.out.printf(
          "KillRoundsIT: %d changes were acknowledged, %d leaves are signed%n",
          clients.count(), size());
      assertThat(ids("select id from changed")).containsAll(clients.acknowledged());
    }
    assertThat(ids("select id from changed"))
        .isEqualTo(
            ids(
                "select e.leaf_id from audit_entry e join audit_leaf l on l.id = e.leaf_id"
                    + " where position('test.changed' in convert_from(l.leaf, 'UTF8')) > 0"));
    assertThat(number("select count(*) from audit_entry"))
        .isEqualTo(number("select count(distinct leaf_id) from audit_entry"));
    assertEachCheckpointContinues();
    assertThat(verify()).startsWith("VERIFIED: all ").contains(" leaves agree with the tallies");
    for (int i = 1; i <= starts; i++) {
      assertThat(folder.resolve("sequencer-%d.log".formatted(i))).content().doesNotContain("ALARM");
    }
  }

  /** A checkpoint that is newer than those that were seen before the last kill. */
  private void awaitCheckpoint() throws Exception {
    Await.until(
        () -> {
          List<String> notes =
              texts("select note from audit_checkpoint order by size desc limit 1");
          return !notes.isEmpty() && !seen.contains(notes.get(0)) && seen.add(notes.get(0));
        });
  }

  private void kill(Random random) throws Exception {
    int which = random.nextInt(3);
    if (which != 0) {
      database.kill();
    }
    if (which != 1) {
      sequencer.kill();
    }
    if (which != 0) {
      database.start();
    }
    if (which != 1) {
      startSequencer();
    }
  }

  /** Each checkpoint that somebody may have seen is a state of the tree that there is now. */
  private void assertEachCheckpointContinues() throws SQLException {
    try (Connection connection = sequencing().connect()) {
      StoredTree tree = new StoredTree(connection);
      Checkpoint now = checkpoint(tree.lastCheckpoint().orElseThrow());
      assertThat(texts("select note from audit_checkpoint")).containsAll(seen);
      for (String text : seen) {
        Checkpoint before = checkpoint(SignedNote.parse(text));
        assertThat(
                tree.prover()
                    .consistency(before.size(), now.size())
                    .connects(before.root(), now.root()))
            .isTrue();
      }
    }
  }

  private static Checkpoint checkpoint(SignedNote note) {
    return Checkpoint.parse(note.text());
  }

  private String verify() throws SQLException, IOException {
    Path bundle = folder.resolve("bundle");
    try (Connection connection = sequencing().connect();
        OutputStream out = Files.newOutputStream(bundle)) {
      BundleExport export = new BundleExport(connection);
      SignedNote last = export.checkpoint();
      export.write(out, last, 0, checkpoint(last).size(), 0);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new VerifyCommand(LedgerTest.print(said), LedgerTest.print(OutputStream.nullOutputStream()))
        .run(List.of(bundle.toString(), "--key", key + ".pub"));
    return said.toString(StandardCharsets.UTF_8);
  }

  private Database sequencing() {
    return new Database(database.url(), "portal_sequencer", database.sequencerPassword());
  }

  private long size() {
    return number("select coalesce(max(size), 0) from audit_checkpoint");
  }

  private long number(String sql) {
    return Long.parseLong(texts(sql).get(0));
  }

  private Set<UUID> ids(String sql) {
    return new HashSet<>(texts(sql).stream().map(UUID::fromString).toList());
  }

  private List<String> texts(String sql) {
    try (Connection connection = database.asSuperuser();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
