package org.issg.portal.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.SampleLog;
import org.issg.portal.ledger.command.NoteFile;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteSignature;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.tree.ConsistencyProof;
import org.issg.portal.ledger.tree.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a witness cosigns, and each thing that it does not. */
class WitnessTest {

  private final SampleLog log = SampleLog.of(20);

  @TempDir private Path folder;
  private Witness witness;

  @BeforeEach
  void startAnew() {
    startWith(SampleKeys.LOG);
  }

  private void startWith(SigningKey... logs) {
    witness =
        new Witness(
            Stream.of(logs).map(SigningKey::verifier).toList(),
            SampleKeys.WITNESS,
            folder.resolve("state"),
            Clock.fixed(SampleLog.NOW, ZoneOffset.UTC));
  }

  @Test
  void whatContinuesIsCosigned() throws IOException {
    for (int[] growth : new int[][] {{0, 7}, {7, 12}, {12, 12}, {12, 20}}) {
      Answer answer = ask(log, growth[0], growth[1]);

      SignedNote cosigned = SignedNote.parse(log.checkpoint(growth[1]) + answer.body());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(cosigned.verified(List.of(SampleKeys.WITNESS.verifier())))
          .hasSize(1)
          .allMatch(signature -> signature.time() == SampleLog.NOW.getEpochSecond());
    }
  }

  @Test
  void whatItCosignedOutlivesARestart() throws IOException {
    ask(log, 0, 7);
    startAnew();

    assertThat(ask(log, 0, 12)).isEqualTo(new Answer(409, Answer.SIZE, "7\n"));
    assertThat(ask(log, 7, 12).status()).isEqualTo(200);
  }

  @Test
  void aForkIsNotCosigned() throws IOException {
    ask(log, 0, 7);
    SampleLog other = log.with(2, "{}");

    assertThat(ask(other, 7, 12).status()).isEqualTo(422);
    assertThat(ask(other, 7, 7).status()).isEqualTo(422);
    assertThat(NoteFile.read(folder.resolve("state"))).hasToString(log.checkpoint(7).toString());
  }

  @Test
  void aRollbackIsNotCosigned() throws IOException {
    ask(log, 0, 12);

    assertThat(ask(log, 7, 7).status()).isEqualTo(409);
    assertThat(answer(new Request(12, List.of(), log.checkpoint(7))).status()).isEqualTo(400);
  }

  @Test
  void aProofThatDoesNotLeadIsNotCosigned() throws IOException {
    ask(log, 0, 7);

    assertThat(answer(new Request(7, List.of(), log.checkpoint(12))).status()).isEqualTo(422);
    assertThat(answer(new Request(7, List.of(Hash.EMPTY), log.checkpoint(12))).status())
        .isEqualTo(422);
  }

  @Test
  void aProofFromNothingIsEmpty() throws IOException {
    assertThat(answer(new Request(0, List.of(Hash.EMPTY), log.checkpoint(12))).status())
        .isEqualTo(422);
  }

  @Test
  void foreignAndWrongSignaturesAreNotCosigned() throws IOException {
    SignedNote foreign = log.checkpoint(7, SampleKeys.NEXT_LOG);
    SignedNote stale = new SignedNote(log.checkpoint(7).text(), log.checkpoint(8).signatures());

    assertThat(answer(new Request(0, List.of(), foreign)).status()).isEqualTo(403);
    assertThat(answer(new Request(0, List.of(), stale)).status()).isEqualTo(403);
  }

  @Test
  void theLogChangesItsKeyByWayOfBoth() throws IOException {
    ask(log, 0, 7);
    startWith(SampleKeys.LOG, SampleKeys.NEXT_LOG);

    assertThat(ask(7, 12, SampleKeys.LOG)).isEqualTo(200);
    assertThat(ask(12, 14, SampleKeys.LOG, SampleKeys.NEXT_LOG)).isEqualTo(200);
    assertThat(ask(14, 16, SampleKeys.NEXT_LOG)).isEqualTo(200);

    startWith(SampleKeys.NEXT_LOG);
    assertThat(ask(16, 18, SampleKeys.LOG)).as("by the old key alone").isEqualTo(403);
    assertThat(ask(16, 18, SampleKeys.LOG, SampleKeys.NEXT_LOG)).isEqualTo(200);
  }

  @Test
  void whileTheLogChangesItsKeyNoKnownKeyMayBeWrong() throws IOException {
    startWith(SampleKeys.LOG, SampleKeys.NEXT_LOG);
    NoteSignature stale = log.checkpoint(8, SampleKeys.LOG).signatures().get(0);
    SignedNote half = log.checkpoint(7, SampleKeys.NEXT_LOG).with(stale);

    assertThat(answer(new Request(0, List.of(), half)).status()).isEqualTo(403);
  }

  private int ask(int oldSize, int newSize, SigningKey... signers) throws IOException {
    ConsistencyProof proof = log.prover().consistency(oldSize, newSize);
    return answer(new Request(oldSize, proof.path(), log.checkpoint(newSize, signers))).status();
  }

  @Test
  void anotherLogIsNotCosigned() throws IOException {
    String text = new Checkpoint("elsewhere.example/audit", 0, Hash.EMPTY).text();
    SignedNote other = new SignedNote(text, List.of(SampleKeys.LOG.sign(text, SampleLog.NOW)));

    assertThat(answer(new Request(0, List.of(), other)).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoRequestIsRefused() throws IOException {
    for (String body :
        List.of("", "old 0\n", "old 00\n\n" + log.checkpoint(7), "old 0\nnot a hash\n\n", "\n\n")) {
      assertThat(witness.answer(body).status()).as(body).isEqualTo(400);
    }
  }

  private Answer ask(SampleLog of, int oldSize, int newSize) throws IOException {
    ConsistencyProof proof = of.prover().consistency(oldSize, newSize);
    return answer(new Request(oldSize, proof.path(), of.checkpoint(newSize)));
  }

  private Answer answer(Request request) throws IOException {
    return witness.answer(request.toString());
  }
}
