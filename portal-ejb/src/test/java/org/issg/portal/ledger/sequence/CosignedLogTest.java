package org.issg.portal.ledger.sequence;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.ledger.command.KeygenCommand;
import org.issg.portal.ledger.verify.VerifyCommand;
import org.issg.portal.testing.Await;
import org.junit.jupiter.api.BeforeEach;

/** The sequencer's process, with a key of its own, and the key of a witness. */
abstract class CosignedLogTest extends LedgerTest {

  static final String WITNESS = "witness.test";

  Path key;
  Path witnessKey;

  @BeforeEach
  void makeKeys() {
    key = key("log.key", "portal.test/audit", "log");
    witnessKey = key("witness.key", WITNESS, "witness");
  }

  private Path key(String file, String name, String kind) {
    Path made = folder.resolve(file);
    new KeygenCommand(print(OutputStream.nullOutputStream()))
        .run(List.of(made.toString(), "--name", name, "--for", kind));
    return made;
  }

  /** One that says to which witness it goes, and writes that log. */
  final LedgerProcess startSequencer(String log, String road, String witness) throws Exception {
    Database sequencing = database.asSequencer();
    return LedgerProcess.start(
        folder.resolve(log),
        sequencing.password(),
        "sequence",
        "--db",
        sequencing.url(),
        "--key",
        key.toString(),
        "--state",
        folder.resolve("state").toString(),
        road,
        witness,
        "--witness-key",
        witnessKey + ".pub");
  }

  /** A command of the witness, which believes this log and keeps its state. */
  final LedgerProcess witness(String log, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of("witness"));
    words.addAll(List.of(command));
    words.addAll(List.of("--log", key + ".pub", "--key", witnessKey.toString()));
    words.addAll(List.of("--state", folder.resolve("witness-state").toString()));
    return LedgerProcess.start(folder.resolve(log), "", words.toArray(String[]::new));
  }

  final void awaitCosigned(int size) throws Exception {
    String cosigned = "select size::text from audit_cosignature order by size desc limit 1";
    Await.until(() -> database.texts(cosigned).contains(String.valueOf(size)));
  }

  /** What the verifier says to an auditor who knows the witness. */
  final String verifyWithWitness(byte[] bytes) throws Exception {
    Path bundle = Files.write(folder.resolve("bundle"), bytes);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new VerifyCommand(print(said), print(OutputStream.nullOutputStream()))
        .run(List.of(bundle.toString(), "--key", key + ".pub", "--witness", witnessKey + ".pub"));
    return said.toString(StandardCharsets.UTF_8);
  }
}
