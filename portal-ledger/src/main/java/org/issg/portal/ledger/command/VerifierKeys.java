package org.issg.portal.ledger.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.ledger.note.KeyType;
import org.issg.portal.ledger.note.VerifierKey;

/** Verifier keys from a command line: each is the key itself, or a file with one key a line. */
public final class VerifierKeys {

  private VerifierKeys() {}

  /**
   * All of them, in order.
   *
   * @throws UsageException when one is none, or is a key for something else
   */
  public static List<VerifierKey> read(List<String> words, KeyType type) {
    List<VerifierKey> keys = new ArrayList<>();
    for (String word : words) {
      for (String line : isFile(word) ? lines(word) : List.of(word)) {
        keys.add(parse(line, word, type));
      }
    }
    return keys;
  }

  private static boolean isFile(String word) {
    return !word.contains("+") || Files.exists(Path.of(word));
  }

  private static List<String> lines(String file) {
    try {
      List<String> lines =
          Files.readAllLines(Path.of(file)).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
      if (lines.isEmpty()) {
        throw new UsageException("The file " + file + " holds no key.");
      }
      return lines;
    } catch (IOException e) {
      throw new UsageException("The key " + file + " cannot be read: " + e.getMessage());
    }
  }

  private static VerifierKey parse(String line, String source, KeyType type) {
    try {
      VerifierKey key = VerifierKey.parse(line);
      if (key.type() != type) {
        throw new UsageException(
            "%s is the key of %s, where that of %s is needed: %s"
                .formatted(source, holder(key.type()), holder(type), key.id()));
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw new UsageException(source + " is not a verifier key: " + e.getMessage());
    }
  }

  private static String holder(KeyType type) {
    return switch (type) {
      case ED25519 -> "a log or a node";
      case COSIGNATURE -> "a witness";
    };
  }
}
