package org.issg.portal.launcher;

import java.time.Duration;
import java.util.Map;

/**
 * The process that builds and signs the tree over the audit log, with a key made for this folder.
 */
final class Sequencer {

  static final String NAME = "sequencer";

  private final Settings settings;
  private final Secrets secrets;
  private final LedgerFolder folder;
  private final Witness witness;

  Sequencer(Settings settings, Secrets secrets, LedgerFolder folder, Witness witness) {
    this.settings = settings;
    this.secrets = secrets;
    this.folder = folder;
    this.witness = witness;
  }

  /** Starts the process without waiting for it. */
  Piece start() {
    var words =
        folder.command(
            "sequence",
            "--db",
            settings.databaseUrl("portal"),
            "--key",
            folder.logKey().toString(),
            "--state",
            folder.file("state").toString(),
            "--node-keys",
            folder.nodeKeys().toString(),
            "--witness",
            witness.address(),
            "--witness-key",
            LedgerFolder.publicKey(folder.witnessKey()));
    var environment = Map.of("PORTAL_SEQUENCER_PASSWORD", secrets.get(Secrets.SEQUENCER));
    return Piece.start(
        new Piece.Command(NAME, words, environment, Signals.TERM),
        settings.folder("log"),
        settings.folder("run"));
  }

  /** Waits until it has taken what was pending. */
  void awaitReady(Piece piece) {
    piece.await(() -> piece.logHas("caught up at "), Duration.ofSeconds(60));
  }
}
