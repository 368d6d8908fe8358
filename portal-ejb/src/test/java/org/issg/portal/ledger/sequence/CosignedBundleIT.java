package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Up to which checkpoint the desk hands out a log whose witness is a moment behind. */
class CosignedBundleIT extends LedgerTest {

  private final SigningKey witness = SigningKey.generate("witness.test", KeyType.COSIGNATURE);

  /** Three leaves are cosigned, two more are signed alone. */
  @BeforeEach
  void cosignTheFirstOfTwo() throws SQLException, IOException {
    database.write(3);
    sequenceAll();
    cosign(SignedNote.parse(database.notes().get(0)));
    database.write(2);
    sequenceAll();
  }

  private void cosign(SignedNote note) throws SQLException {
    try (Connection connection = database.asSuperuser();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit_cosignature (size, witness, line) values (?, ?, ?)")) {
      insert.setLong(1, size(note));
      insert.setString(2, "witness.test");
      insert.setString(3, witness.sign(note.text(), Instant.now()).toString());
      insert.executeUpdate();
    }
  }

  @Test
  void theLastCosignedCheckpointIsTaken() throws SQLException, IOException {
    try (Connection connection = database.asSequencer().connect()) {
      BundleExport export = new BundleExport(connection);
      SignedNote chosen = export.checkpoint(0);
      ByteArrayOutputStream bundle = new ByteArrayOutputStream();

      export.write(bundle, chosen, 0, size(chosen), 0);

      assertThat(verify(bundle.toByteArray(), "--witness", witness.verifier().toString()))
          .startsWith("VERIFIED: all 3 leaves")
          .contains("cosigned by witness.test");
      assertThat(verify("--witness", witness.verifier().toString()))
          .startsWith("REFUSED (not cosigned)");
    }
  }

  @Test
  void moreLeavesThanWereCosignedTakeTheVeryLastOne() throws SQLException {
    assertThat(chosen(4)).isEqualTo(5);
  }

  @Test
  void aWitnessThatIsSilentForMinutesIsNotWaitedFor() throws SQLException {
    assertThat(chosen(0)).isEqualTo(3);

    database.tamper(
        "update audit_checkpoint set signed_at = now() - interval '2 minutes' where size = 5");

    assertThat(chosen(0)).isEqualTo(5);
  }

  @Test
  void aCosignatureThatIsDemandedIsOfEnoughLeavesOrNone() throws SQLException {
    try (Connection connection = database.asSequencer().connect()) {
      BundleExport export = new BundleExport(connection);

      assertThat(export.cosignedCheckpoint(3)).map(CosignedBundleIT::size).contains(3L);
      assertThat(export.cosignedCheckpoint(4)).isEmpty();
      assertThat(export.hasSigned(3)).isTrue();
      assertThat(export.hasSigned(4)).isFalse();
    }
  }

  private long chosen(long least) throws SQLException {
    try (Connection connection = database.asSequencer().connect()) {
      return size(new BundleExport(connection).checkpoint(least));
    }
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }
}
