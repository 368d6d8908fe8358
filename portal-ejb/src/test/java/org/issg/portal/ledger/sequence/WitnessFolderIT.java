package org.issg.portal.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.ledger.command.KeygenCommand;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.verify.VerifyCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A witness without a network: both ends by the jar's commands, and a folder between them. */
class WitnessFolderIT extends LedgerTest {

  private Path key;
  private Path witnessKey;
  private Path exchange;

  @BeforeEach
  void makeKeys() throws Exception {
    key = key("log.key", "portal.test/audit", "log");
    witnessKey = key("witness.key", "witness.test", "witness");
    exchange = Files.createDirectory(folder.resolve("exchange"));
  }

  private Path key(String file, String name, String kind) {
    Path made = folder.resolve(file);
    new KeygenCommand(print(OutputStream.nullOutputStream()))
        .run(List.of(made.toString(), "--name", name, "--for", kind));
    return made;
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
    assertThat(verify(database.bundle(), key, witnessKey))
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
        LedgerProcess listening = ledger("listening", "witness", "--listen", "127.0.0.1:0")) {
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
        ledger(
            "cosign",
            "witness",
            "cosign",
            request.toString(),
            "--out",
            exchange.resolve(out).toString())) {
      return witness.exitCode();
    }
  }

  private LedgerProcess ledger(String log, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--log", key + ".pub", "--key", witnessKey.toString()));
    words.addAll(List.of("--state", folder.resolve("witness-state").toString()));
    return LedgerProcess.start(folder.resolve(log + ".log"), "", words.toArray(String[]::new));
  }

  private LedgerProcess startSequencer(String log) throws Exception {
    Database sequencing = database.asSequencer();
    return LedgerProcess.start(
        folder.resolve("sequencer-" + log + ".log"),
        sequencing.password(),
        "sequence",
        "--db",
        sequencing.url(),
        "--key",
        key.toString(),
        "--state",
        folder.resolve("state").toString(),
        "--witness-folder",
        exchange.toString(),
        "--witness-key",
        witnessKey + ".pub");
  }

  private void awaitCosigned(int size) throws Exception {
    String cosigned = "select size::text from audit_cosignature order by size desc limit 1";
    Await.until(() -> database.texts(cosigned).contains(String.valueOf(size)));
  }

  private String verify(byte[] bytes, Path log, Path witness) throws Exception {
    Path bundle = Files.write(folder.resolve("bundle"), bytes);
    var said = new ByteArrayOutputStream();
    new VerifyCommand(print(said), print(OutputStream.nullOutputStream()))
        .run(List.of(bundle.toString(), "--key", log + ".pub", "--witness", witness + ".pub"));
    return said.toString(StandardCharsets.UTF_8);
  }
}
