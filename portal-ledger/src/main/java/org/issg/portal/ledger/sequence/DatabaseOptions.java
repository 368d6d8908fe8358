package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.issg.portal.ledger.command.Options;
import org.issg.portal.ledger.command.UsageException;

/** How a command reaches the database. */
final class DatabaseOptions {

  static final String USAGE =
      """
        --db             jdbc:postgresql://host/portal
        --user           portal_sequencer, if nothing else is said
        --password-file  its password; without it, the variable PORTAL_SEQUENCER_PASSWORD""";

  private static final Set<String> NAMES = Set.of("--db", "--user", "--password-file");

  private DatabaseOptions() {}

  /** The names of these options and of others. */
  static Set<String> and(String... others) {
    Set<String> names = new HashSet<>(NAMES);
    names.addAll(Set.of(others));
    return names;
  }

  static Database read(Options options, Map<String, String> environment) {
    return new Database(
        options.required("--db"),
        options.one("--user").orElse("portal_sequencer"),
        options
            .one("--password-file")
            .map(DatabaseOptions::password)
            .orElseGet(() -> environment.getOrDefault("PORTAL_SEQUENCER_PASSWORD", "")));
  }

  private static String password(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UsageException("The password " + file + " cannot be read: " + e.getMessage());
    }
  }
}
