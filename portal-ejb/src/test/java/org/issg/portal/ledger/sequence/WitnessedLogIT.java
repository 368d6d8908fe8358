package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.issg.portal.ledger.command.KeygenCommand;
import org.issg.portal.ledger.verify.VerifyCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sequencer's process with a witness's process beside it. */
class WitnessedLogIT extends LedgerTest {

  private Path key;
  private Path witnessKey;
  private LedgerProcess witness;
  private int port;

  @BeforeEach
  void startWitness() throws Exception {
    key = key("log.key", "portal.test/audit", "log");
    witnessKey = key("witness.key", "witness.test", "witness");
    witness = startWitness("127.0.0.1:0");
    Await.until(() -> witness.log().contains("ready on port"));
    port = Integer.parseInt(witness.log().strip().replaceFirst("(?s).* ", ""));
  }

  private Path key(String file, String name, String kind) {
    Path made = folder.resolve(file);
    new KeygenCommand(print(OutputStream.nullOutputStream()))
        .run(List.of(made.toString(), "--name", name, "--for", kind));
    return made;
  }

  private LedgerProcess startWitness(String address) throws Exception {
    return LedgerProcess.start(
        folder.resolve("witness.log"),
        "",
        "witness",
        "--listen",
        address,
        "--log",
        key + ".pub",
        "--key",
        witnessKey.toString(),
        "--state",
        folder.resolve("witness-state").toString());
  }

  @AfterEach
  void endWitness() {
    witness.close();
  }

  @Test
  void eachLastCheckpointIsCosigned() throws Exception {
    try (LedgerProcess sequencer = startSequencer()) {
      for (int size = 3; size <= 9; size += 3) {
        database.write(3);
        awaitCosigned(size);
      }

      assertThat(sequencer.log()).doesNotContain("ALARM");
    }
    assertThat(verifyWithWitness())
        .startsWith("VERIFIED: all 9 leaves")
        .contains("cosigned by witness.test");
  }

  @Test
  void aWitnessThatIsAwayStopsNothing() throws Exception {
    try (LedgerProcess sequencer = startSequencer()) {
      database.write(3);
      awaitCosigned(3);
      witness.kill();

      database.write(3);
      Await.until(() -> database.sequenced().size() == 6);
      Await.until(() -> sequencer.log().contains("the witness witness.test is away"));
      witness = startWitness("127.0.0.1:" + port);

      awaitCosigned(6);
      assertThat(sequencer.log()).contains("answers again").doesNotContain("ALARM");
    }
  }

  @Test
  void aWitnessWhoseAnswerWasLostGoesOn() throws Exception {
    try (LedgerProcess sequencer = startSequencer()) {
      database.write(3);
      awaitCosigned(3);
      sequencer.stop();
    }
    database.tamper("delete from audit_cosignature");

    try (LedgerProcess sequencer = startSequencer()) {
      database.write(3);

      awaitCosigned(6);
      assertThat(sequencer.log()).doesNotContain("ALARM");
    }
  }

  @Test
  void aHistoryThatWasWrittenAnewIsNotCosigned() throws Exception {
    try (LedgerProcess sequencer = startSequencer()) {
      database.write(3);
      awaitCosigned(3);
      sequencer.stop();
    }
    database.close();
    database = LedgerDatabase.create("ledger_test");
    Files.delete(folder.resolve("state"));
    Files.delete(folder.resolve("sequencer.log"));

    try (LedgerProcess sequencer = startSequencer()) {
      database.write(4);

      Await.until(() -> sequencer.log().contains("ALARM the witness witness.test answers 422"));
      assertThat(sequencer.log()).contains("does not continue the one of 3 leaves");
    }
  }

  private LedgerProcess startSequencer() throws Exception {
    Database sequencing = database.asSequencer();
    return LedgerProcess.start(
        folder.resolve("sequencer.log"),
        sequencing.password(),
        "sequence",
        "--db",
        sequencing.url(),
        "--key",
        key.toString(),
        "--state",
        folder.resolve("state").toString(),
        "--witness",
        "http://127.0.0.1:" + port,
        "--witness-key",
        witnessKey + ".pub");
  }

  private void awaitCosigned(int size) throws Exception {
    String cosigned = "select size::text from audit_cosignature order by size desc limit 1";
    Await.until(() -> database.texts(cosigned).contains(String.valueOf(size)));
  }

  private String verifyWithWitness() throws Exception {
    Path bundle = folder.resolve("bundle");
    try (Connection connection = database.asSequencer().connect();
        OutputStream out = Files.newOutputStream(bundle)) {
      BundleExport export = new BundleExport(connection);
      export.write(out, export.cosignedCheckpoint(), 0, 9, 0);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new VerifyCommand(print(said), print(OutputStream.nullOutputStream()))
        .run(List.of(bundle.toString(), "--key", key + ".pub", "--witness", witnessKey + ".pub"));
    return said.toString(StandardCharsets.UTF_8);
  }
}
