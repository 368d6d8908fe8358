package org.issg.portal.launcher;

import java.util.Map;

/**
 * A witness of the audit log for the demonstration. It proves nothing while it runs on the same
 * machine; a real one belongs to somebody else.
 */
final class Witness {

  static final String NAME = "witness";

  private final Settings settings;
  private final LedgerFolder folder;
  private final int port = Ports.free();

  Witness(Settings settings, LedgerFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** Starts the process; the sequencer asks it again and again until it answers. */
  Piece start() {
    var words =
        folder.command(
            "witness",
            "--listen",
            "localhost:" + port,
            "--log",
            LedgerFolder.publicKey(folder.logKey()),
            "--key",
            folder.witnessKey().toString(),
            "--state",
            folder.file("witness-state").toString());
    return Piece.start(
        new Piece.Command(NAME, words, Map.of(), Signals.TERM),
        settings.folder("log"),
        settings.folder("run"));
  }
}
