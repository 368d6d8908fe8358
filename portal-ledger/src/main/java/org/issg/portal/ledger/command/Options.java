package org.issg.portal.ledger.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command line: plain ones, options with a value each, after a space or '=', and
 * flags.
 */
public final class Options {

  private final List<String> plain = new ArrayList<>();
  private final Map<String, List<String>> values = new HashMap<>();

  public Options(List<String> words, Set<String> known) {
    this(words, known, Set.of());
  }

  /**
   * @param known names of the options, with their dashes
   * @param flags names of those without a value
   * @throws UsageException for an option that is not known or has no value
   */
  public Options(List<String> words, Set<String> known, Set<String> flags) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        plain.add(word);
        continue;
      }
      if (flags.contains(word)) {
        values.put(word, List.of());
        continue;
      }
      String[] parts = word.split("=", 2);
      if (!known.contains(parts[0])) {
        throw new UsageException("There is no option " + parts[0] + ".");
      }
      if (parts.length == 1 && i + 1 == words.size()) {
        throw new UsageException("The option " + word + " needs a value.");
      }
      values
          .computeIfAbsent(parts[0], name -> new ArrayList<>())
          .add(parts.length == 1 ? words.get(++i) : parts[1]);
    }
  }

  /** The only plain word. */
  public String only(String what) {
    if (plain.size() != 1) {
      throw new UsageException("Name one " + what + ".");
    }
    return plain.get(0);
  }

  public void requireNoPlain() {
    if (!plain.isEmpty()) {
      throw new UsageException("What is '" + plain.get(0) + "'?");
    }
  }

  public boolean has(String flag) {
    return values.containsKey(flag);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public Optional<String> one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw new UsageException("The option " + name + " can be given once.");
    }
    return given.stream().findFirst();
  }

  public String required(String name) {
    return one(name).orElseThrow(() -> new UsageException("The option " + name + " is needed."));
  }
}
