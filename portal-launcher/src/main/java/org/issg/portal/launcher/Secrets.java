package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Passwords made for one data folder at its first start and kept there, readable by its owner. */
final class Secrets {

  static final String SUPERUSER = "postgres";
  static final String MIGRATOR = "portal_migrator";
  static final String APPLICATION = "portal_app";
  static final String SEQUENCER = "portal_sequencer";
  static final String KEYCLOAK = "keycloak";
  static final String KEYCLOAK_ADMIN = "keycloak_admin";
  static final String CLIENT = "oidc_client";

  /** Signs towards the database who acts. */
  static final String ACTOR_KEY = "actor_key";

  /** The one before it, while that changes; made by nobody. */
  private static final String ACTOR_KEY_PREVIOUS = "actor_key_previous";

  private static final List<String> NAMES =
      List.of(
          SUPERUSER, MIGRATOR, APPLICATION, SEQUENCER, KEYCLOAK, KEYCLOAK_ADMIN, CLIENT, ACTOR_KEY);
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 32;

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  /** Reads the secrets of a data folder and makes those that are missing. */
  static Secrets of(Path data) {
    var file = data.resolve("secrets.properties");
    try {
      var values = Files.exists(file) ? PrivateFile.read(file) : new Properties();
      var random = new SecureRandom();
      var complete = true;
      for (var name : NAMES) {
        complete &= values.putIfAbsent(name, password(random)) != null;
      }
      if (!complete) {
        PrivateFile.write(file, values);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String password(SecureRandom random) {
    var password = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
    return password.toString();
  }

  /** What bootstrap.sql asks for. */
  Map<String, String> ofTheDatabase() {
    return Map.of(
        "portal_migrator_password", get(MIGRATOR),
        "portal_app_password", get(APPLICATION),
        "portal_sequencer_password", get(SEQUENCER),
        "keycloak_password", get(KEYCLOAK),
        "portal_actor_key", get(ACTOR_KEY),
        "portal_actor_key_previous", values.getProperty(ACTOR_KEY_PREVIOUS, ""));
  }

  String get(String name) {
    return values.getProperty(name);
  }
}
