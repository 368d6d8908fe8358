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

/**
 * Brings any database to the state that the application needs, before it is deployed: roles,
 * Keycloak's database, tables. Running it again changes nothing but the passwords.
 */
public final class Migrate {

  /** Files with these names hold the passwords; bootstrap.sql asks for them by the same names. */
  private static final List<String> PASSWORDS =
      List.of(
          "portal_migrator_password",
          "portal_app_password",
          "portal_sequencer_password",
          "keycloak_password");

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
    var passwords = new HashMap<String, String>();
    PASSWORDS.forEach(name -> passwords.put(name, secret(name)));
    prepare(url, passwords);
    return Schema.migrate(url, passwords.get("portal_migrator_password"));
  }

  private void prepare(String url, Map<String, String> passwords) {
    var user = environment.getOrDefault("PORTAL_DB_SUPERUSER", "postgres");
    try (var superuser = DriverManager.getConnection(url, user, secret(SUPERUSER_PASSWORD))) {
      createKeycloakDatabase(superuser);
      Schema.bootstrap(superuser, passwords);
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
    var file = Path.of(environment.getOrDefault("PORTAL_SECRETS", "/run/secrets"), name);
    try {
      var value = Files.readString(file).strip();
      if (value.isEmpty()) {
        throw new Problem("The secret " + file + " is empty.");
      }
      return value;
    } catch (IOException e) {
      throw new Problem("The secret " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
