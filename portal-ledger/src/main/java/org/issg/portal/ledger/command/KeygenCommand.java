package org.issg.portal.ledger.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.SigningKey;

/** The command {@code keygen}: a new pair of keys, the private one readable by its owner alone. */
public final class KeygenCommand {

  public static final String USAGE =
      """
      keygen FILE --name NAME [--for log|witness|node]
        makes FILE (the private key, readable by you alone) and FILE.pub (the verifier key), and prints the latter;
        the name of a log's key is the log's origin, such as portal.example.org/audit""";

  private final PrintStream out;

  public KeygenCommand(PrintStream out) {
    this.out = out;
  }

  public int run(List<String> words) {
    Options options = new Options(words, Set.of("--name", "--for"));
    Path file = Path.of(options.only("file for the private key"));
    SigningKey key = generate(options.required("--name"), type(options.one("--for").orElse("log")));
    try {
      KeyFile.write(file, key);
      Files.writeString(publicFile(file), key.verifier() + "\n");
    } catch (IOException e) {
      throw new UsageException("The key cannot be written, nothing is replaced: " + e);
    }
    out.println(key.verifier());
    return 0;
  }

  private static Path publicFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  private static SigningKey generate(String name, KeyType type) {
    try {
      return SigningKey.generate(name, type);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static KeyType type(String word) {
    return switch (word) {
      case "log", "node" -> KeyType.ED25519;
      case "witness" -> KeyType.COSIGNATURE;
      default -> throw new UsageException("--for is log, witness or node.");
    };
  }
}
