package org.issg.portal.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.issg.portal.ledger.NodePublicKey;

/**
 * Brings any database to the state that the application needs, before it is deployed: roles,
 * Keycloak's database, tables. Running it again changes nothing but the secrets.
 */
public final class Migrate {

  /** Files with these names hold the secrets; bootstrap.sql asks for them by the same names. */
  private static final List<String> SECRETS =
      List.of(
          "portal_migrator_password",
          "portal_app_password",
          "portal_sequencer_password",
          "keycloak_password",
          "portal_actor_key");

  /** Only while the key changes; a file that is empty or missing stands for none. */
  private static final String PREVIOUS_ACTOR_KEY = "portal_actor_key_previous";

  /** Public keys of all nodes, as PEM; while one changes, the one before it too. */
  private static final String NODE_KEYS = "portal_node_keys";

  private static final String SUPERUSER_PASSWORD = "postgres_password";

  private final Map<String, String> environment;

  private Migrate(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Reads PORTAL_DB_URL, PORTAL_DB_SUPERUSER (postgres) and the folder PORTAL_SECRETS
   * (/run/secrets).
   */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      var applied = new Migrate(System.getenv()).run();
      out.println("Database is ready (%d new migrations)".formatted(applied));
    } catch (Problem e) {
      out.println(e.getMessage());
      System.exit(1);
    }
  }

  private int run() {
    var url = environment.getOrDefault("PORTAL_DB_URL", "");
    if (url.isBlank()) {
      throw new Problem("Set PORTAL_DB_URL, for example to jdbc:postgresql://database/portal.");
    }
    var secrets = new HashMap<String, String>();
    SECRETS.forEach(name -> secrets.put(name, secret(name)));
    secrets.put(
        PREVIOUS_ACTOR_KEY, Files.exists(file(PREVIOUS_ACTOR_KEY)) ? read(PREVIOUS_ACTOR_KEY) : "");
    var nodes = nodes();
    prepare(url, secrets);
    var password = secrets.get("portal_migrator_password");
    var applied = Schema.migrate(url, password);
    Schema.registerNodes(url, password, nodes);
    return applied;
  }

  private List<NodePublicKey> nodes() {
    try {
      var nodes = NodePublicKey.parseAll(secret(NODE_KEYS));
      if (!nodes.isEmpty()) {
        return nodes;
      }
    } catch (IllegalArgumentException malformed) {
      throw new Problem(file(NODE_KEYS) + ": " + malformed.getMessage(), malformed);
    }
    throw new Problem(file(NODE_KEYS) + " holds no public key.");
  }

  private void prepare(String url, Map<String, String> secrets) {
    var user = environment.getOrDefault("PORTAL_DB_SUPERUSER", "postgres");
    try (var superuser = DriverManager.getConnection(url, user, secret(SUPERUSER_PASSWORD))) {
      createKeycloakDatabase(superuser);
      Schema.bootstrap(superuser, secrets);
    } catch (SQLException e) {
      throw new Problem("The database's roles could not be made: " + e.getMessage(), e);
    }
  }

  private static void createKeycloakDatabase(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var found = statement.executeQuery("select from pg_database where datname = 'keycloak'")) {
      if (!found.next()) {
        statement.execute("create database keycloak");
      }
    }
  }

  private String secret(String name) {
    var value = read(name);
    if (value.isEmpty()) {
      throw new Problem("The secret " + file(name) + " is empty.");
    }
    return value;
  }

  private String read(String name) {
    try {
      return Files.readString(file(name)).strip();
    } catch (IOException e) {
      throw new Problem("The secret " + file(name) + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Path file(String name) {
    return Path.of(environment.getOrDefault("PORTAL_SECRETS", "/run/secrets"), name);
  }
}
