package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.testing.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A witness without a network: both ends by the jar's commands, and a folder between them. */
class WitnessFolderIT extends CosignedLogTest {

  private Path exchange;

  @BeforeEach
  void makeExchange() throws Exception {
    exchange = Files.createDirectory(folder.resolve("exchange"));
  }

  @Test
  void whatContinuesIsCosigned() throws Exception {
    try (LedgerProcess sequencer = startSequencer("a")) {
      for (int size = 3; size <= 9; size += 3) {
        database.write(3);
        assertThat(cosign(requestOf(size), "answer")).isZero();
        awaitCosigned(size);
      }
      Await.until(() -> !Files.exists(exchange.resolve("request")));

      assertThat(sequencer.log()).doesNotContain("ALARM");
    }
    assertThat(verifyWithWitness(database.bundle()))
        .startsWith("VERIFIED: all 9 leaves")
        .contains("cosigned by witness.test");
  }

  @Test
  void anAnswerThatWasLostMakesTheNextRequestStaleAndTheOneAfterItGood() throws Exception {
    try (LedgerProcess sequencer = startSequencer("a")) {
      database.write(3);
      assertThat(cosign(requestOf(3), "lost")).isZero();
      database.write(3);
      Await.until(() -> database.sequenced().size() == 6);
      Files.delete(exchange.resolve("request"));
      assertThat(cosign(requestOf(6), "answer")).isEqualTo(1);

      Await.until(() -> !Files.exists(exchange.resolve("answer")));
      Path request = requestOf(6);
      assertThat(request).content().startsWith("old 3\n");
      assertThat(cosign(request, "answer")).isZero();
      awaitCosigned(6);

      assertThat(sequencer.log()).doesNotContain("ALARM");
    }
  }

  @Test
  void aHistoryThatWasWrittenAnewIsNotCosigned() throws Exception {
    try (LedgerProcess sequencer = startSequencer("a")) {
      database.write(3);
      assertThat(cosign(requestOf(3), "answer")).isZero();
      awaitCosigned(3);
      sequencer.stop();
    }
    database.close();
    database = LedgerDatabase.create("ledger_test");
    Files.delete(folder.resolve("state"));

    try (LedgerProcess sequencer = startSequencer("b")) {
      database.write(4);
      assertThat(cosign(requestOf(4), "answer")).isEqualTo(1);
      Await.until(() -> !Files.exists(exchange.resolve("answer")));
      assertThat(cosign(requestOf(4), "answer")).isEqualTo(1);

      Await.until(
          () ->
              sequencer
                  .log()
                  .contains("ALARM the witness witness.test answers in its folder: refused 422"));
      assertThat(database.texts("select size::text from audit_cosignature")).isEmpty();
    }
  }

  @Test
  void whatWasDroppedByAnotherIsNotBelieved() throws Exception {
    try (LedgerProcess sequencer = startSequencer("a")) {
      database.write(3);
      requestOf(3);
      String text = SignedNote.parse(database.notes().get(0)).text();
      for (String[] dropped :
          new String[][] {
            {"no checkpoint\u0007", "gives no cosignature: not a signed note"},
            {"refused 409 7\n", "answers in its folder: refused 409 7"},
            {signedBy(KEY, text), "gives a cosignature that is not of its key"},
            {
              signedBy(KEY, text.replace("\n3\n", "\n2\n")),
              "gives a checkpoint of 2 leaves that is not of this log"
            }
          }) {
        Files.writeString(exchange.resolve("answer"), dropped[0]);

        Await.until(() -> sequencer.log().contains("ALARM the witness witness.test " + dropped[1]));
        Files.delete(exchange.resolve("answer"));
      }
      assertThat(database.texts("select size::text from audit_cosignature")).isEmpty();
    }
  }

  private static String signedBy(SigningKey by, String text) {
    return new SignedNote(text, List.of(by.sign(text, Instant.now()))).toString();
  }

  @Test
  void twoProcessesDoNotCosignAfterOneState() throws Exception {
    try (LedgerProcess sequencer = startSequencer("a");
        LedgerProcess listening = witness("listening.log", "--listen", "127.0.0.1:0")) {
      database.write(3);
      Await.until(() -> listening.log().contains("ready on port"));

      assertThat(cosign(requestOf(3), "answer")).isEqualTo(2);

      assertThat(folder.resolve("cosign.log"))
          .content()
          .contains("Another witness works with the state");
      assertThat(sequencer.log()).doesNotContain("ALARM");
    }
  }

  /** The request, once it is about a checkpoint of that size. */
  private Path requestOf(int size) throws Exception {
    Path request = exchange.resolve("request");
    Await.until(
        () ->
            Files.exists(request)
                && Files.readString(request).contains("\nportal.test/audit\n" + size + "\n"));
    return request;
  }

  /** What the witness's own machine does; the exit code. */
  private int cosign(Path request, String out) throws Exception {
    try (LedgerProcess witness =
        witness(
            "cosign.log",
            "cosign",
            request.toString(),
            "--out",
            exchange.resolve(out).toString())) {
      return witness.exitCode();
    }
  }

  private LedgerProcess startSequencer(String log) throws Exception {
    return startSequencer("sequencer-" + log + ".log", "--witness-folder", exchange.toString());
  }
}
