package org.issg.portal.ledger.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.issg.portal.ledger.command.KeyFile;
import org.issg.portal.ledger.command.Options;
import org.issg.portal.ledger.command.StateLock;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.command.VerifierKeys;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;

/** The command {@code witness}: a process on somebody else's machine that cosigns checkpoints. */
public final class WitnessCommand {

  public static final String USAGE =
      """
      witness --listen HOST:PORT --log KEY --key FILE --state FILE
        answers POST /add-checkpoint (C2SP tlog-witness); put TLS before it where it is not on loopback
        --log            the log's verifier key, or a file with it; given twice while the log changes its key
        --key            the witness's private key, made by keygen --for witness
        --state          where the last checkpoint that it cosigned is kept

      """
          + CosignCommand.USAGE;

  private static final Set<String> OPTIONS = Set.of("--listen", "--log", "--key", "--state");

  private final PrintStream out;

  public WitnessCommand(PrintStream out) {
    this.out = out;
  }

  /** Runs until the process is ended, or answers one request in a file. */
  public int run(List<String> words) {
    if (!words.isEmpty() && words.get(0).equals("cosign")) {
      return new CosignCommand(out).run(words.subList(1, words.size()));
    }
    Options options = new Options(words, OPTIONS);
    options.requireNoPlain();
    InetSocketAddress address = address(options.required("--listen"));
    try {
      StateLock held = held(options);
      try (WitnessServer server = new WitnessServer(address, witness(options))) {
        out.println("witness is ready on port " + server.port());
        new CountDownLatch(1).await();
        return 0;
      } finally {
        held.close();
      }
    } catch (IOException e) {
      throw new UsageException("The witness cannot listen: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    try {
      return new InetSocketAddress(
          text.substring(0, Math.max(colon, 0)), Integer.parseInt(text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--listen is an address and a port, such as 127.0.0.1:8090.");
    }
  }

  /**
   * @throws UsageException when another witness holds the state
   */
  static StateLock held(Options options) throws IOException {
    String state = options.required("--state");
    return StateLock.take(Path.of(state))
        .orElseThrow(
            () -> new UsageException("Another witness works with the state " + state + "."));
  }

  static Witness witness(Options options) {
    List<VerifierKey> log = VerifierKeys.read(options.all("--log"), KeyType.ED25519);
    if (log.stream().map(VerifierKey::name).distinct().count() != 1) {
      throw new UsageException("Name one log by --log, with one key or two of the same name.");
    }
    SigningKey key = KeyFile.read(Path.of(options.required("--key")));
    if (key.verifier().type() != KeyType.COSIGNATURE) {
      throw new UsageException("The key is not a witness's: make one by keygen --for witness.");
    }
    return new Witness(log, key, Path.of(options.required("--state")), Clock.systemUTC());
  }
}
