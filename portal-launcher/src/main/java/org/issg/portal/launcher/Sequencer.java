package org.issg.portal.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.issg.portal.ledger.command.KeygenCommand;

/**
 * The process that builds and signs the tree over the audit log, with a key made for this folder.
 */
final class Sequencer {

  static final String NAME = "sequencer";

  /** The name of the demonstration's log, and of its key. */
  static final String ORIGIN = "portal.localhost/audit";

  private final Settings settings;
  private final Secrets secrets;
  private final Path folder;

  Sequencer(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.folder = settings.folder("ledger");
  }

  /** Starts the process without waiting for it. */
  Piece start() {
    var key = key();
    var words =
        List.of(
            Java.program(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-cp",
            settings.runtime().resolve("lib") + "/*",
            "org.issg.portal.ledger.Ledger",
            "sequence",
            "--db",
            settings.databaseUrl("portal"),
            "--key",
            key.toString(),
            "--state",
            folder.resolve("state").toString());
    var environment = Map.of("PORTAL_SEQUENCER_PASSWORD", secrets.get(Secrets.SEQUENCER));
    return Piece.start(
        new Piece.Command(NAME, words, environment, Signals.TERM),
        settings.folder("log"),
        settings.folder("run"));
  }

  private Path key() {
    var key = folder.resolve("log.key");
    if (!Files.exists(key)) {
      new KeygenCommand(
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
          .run(List.of(key.toString(), "--name", ORIGIN));
    }
    return key;
  }

  /** Waits until it has taken what was pending. */
  void awaitReady(Piece piece) {
    piece.await(() -> piece.logHas("caught up at "), Duration.ofSeconds(60));
  }
}
