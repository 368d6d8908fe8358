package org.issg.portal.ledger.sequence;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.command.KeygenCommand;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.testing.Await;

/** A witness's process, and what it answers to the last checkpoint of a database. */
final class TestWitness implements AutoCloseable {

  private final LedgerProcess process;
  private final Path key;
  private WitnessCall call;

  private TestWitness(LedgerProcess process, Path key) {
    this.process = process;
    this.key = key;
  }

  static TestWitness start(Path folder, SigningKey log) throws Exception {
    Path key = folder.resolve("witness.key");
    new KeygenCommand(LedgerTest.print(OutputStream.nullOutputStream()))
        .run(List.of(key.toString(), "--name", "witness.test", "--for", "witness"));
    Path logKey = Files.writeString(folder.resolve("log.pub"), log.verifier() + "\n");
    LedgerProcess process =
        LedgerProcess.start(
            folder.resolve("witness.log"),
            "",
            "witness",
            "--listen",
            "127.0.0.1:0",
            "--log",
            logKey.toString(),
            "--key",
            key.toString(),
            "--state",
            folder.resolve("witness-state").toString());
    TestWitness witness = new TestWitness(process, key);
    Await.until(() -> process.log().contains("ready on port"));
    String port = process.log().strip().replaceFirst("(?s).* ", "");
    witness.call =
        new WitnessCall(URI.create("http://127.0.0.1:" + port), VerifierKey.parse(witness.key()));
    return witness;
  }

  /** Its verifier key. */
  String key() throws Exception {
    return Files.readString(Path.of(key + ".pub")).strip();
  }

  /** What it does not accept; it may first say how far it has seen. */
  Optional<String> cosign(LedgerDatabase database) throws Exception {
    try (Connection connection = database.asSequencer().connect()) {
      Optional<String> refusal = call.cosign(connection);
      return refusal.isPresent() ? refusal : call.cosign(connection);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
