package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import org.issg.portal.testing.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sequencer's process with a witness's process beside it. */
class WitnessedLogIT extends CosignedLogTest {

  private LedgerProcess witness;
  private int port;

  @BeforeEach
  void startWitness() throws Exception {
    witness = startWitness("127.0.0.1:0");
    Await.until(() -> witness.log().contains("ready on port"));
    port = Integer.parseInt(witness.log().strip().replaceFirst("(?s).* ", ""));
  }

  private LedgerProcess startWitness(String address) throws Exception {
    return witness("witness.log", "--listen", address);
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
    return startSequencer("sequencer.log", "--witness", "http://127.0.0.1:" + port);
  }

  private String verifyWithWitness() throws Exception {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    try (Connection connection = database.asSequencer().connect()) {
      BundleExport export = new BundleExport(connection);
      export.write(bundle, export.cosignedCheckpoint(), 0, 9, 0);
    }
    return verifyWithWitness(bundle.toByteArray());
  }
}
