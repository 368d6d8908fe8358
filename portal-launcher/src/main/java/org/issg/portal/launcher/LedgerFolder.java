package org.issg.portal.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.ledger.NodePublicKey;
import org.issg.portal.ledger.command.KeygenCommand;

/** Keys and states of the audit log's processes, in the data folder, and how to start these. */
record LedgerFolder(Settings settings) {

  /** The name of the demonstration's log, and of its key. */
  static final String ORIGIN = "portal.localhost/audit";

  private static final String WITNESS = "demonstration.localhost/witness";

  Path file(String name) {
    return settings.folder("ledger").resolve(name);
  }

  /** The log's private key; its verifier key lies beside it. */
  Path logKey() {
    return key("log.key", ORIGIN, "log");
  }

  /** The demonstration witness's private key. */
  Path witnessKey() {
    return key("witness.key", WITNESS, "witness");
  }

  /** The public keys of the portal's nodes, beside which the sequencer believes no other. */
  Path nodeKeys() {
    return file("node-keys.pem");
  }

  /** Names the portal's one node. */
  void name(NodePublicKey node) {
    try {
      Files.writeString(nodeKeys(), node.pem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path key(String file, String name, String kind) {
    var key = file(file);
    if (!Files.exists(key)) {
      var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
      new KeygenCommand(nowhere).run(List.of(key.toString(), "--name", name, "--for", kind));
    }
    return key;
  }

  static String publicKey(Path key) {
    return key + ".pub";
  }

  /** A command of the ledger's jar, with the libraries of the launcher. */
  List<String> command(String... words) {
    var command =
        new ArrayList<>(
            List.of(
                Java.program(),
                "-Xmx128m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                settings.runtime().resolve("lib") + "/*",
                "org.issg.portal.ledger.Ledger"));
    command.addAll(List.of(words));
    return command;
  }
}
