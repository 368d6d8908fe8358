package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The services that one test run shares, as {@code ./portal services} wrote them down. */
public final class TestServices {

  /** System property with the path of the file that the services wrote. */
  public static final String PROPERTY = "portal.test.services";

  /** Before the names of what bootstrap.sql asks for. */
  static final String BOOTSTRAP = "bootstrap.";

  private final Properties values;

  private TestServices(Properties values) {
    this.values = values;
  }

  public static TestServices read(Path file) {
    try {
      return new TestServices(PrivateFile.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The services of this run; fails with what to do when there are none. */
  public static TestServices current() {
    var file = System.getProperty(PROPERTY, "");
    if (file.isEmpty()) {
      throw new IllegalStateException(
          "No services: run ./portal test, or ./portal services and pass -D" + PROPERTY);
    }
    return read(Path.of(file));
  }

  public String databaseUrl() {
    return value("portal.db.url");
  }

  public String databaseUser() {
    return value("portal.db.user");
  }

  public String databasePassword() {
    return value("portal.db.password");
  }

  /** The key by which the application signs who acts. */
  public String actorKey() {
    return value("portal.actor.key");
  }

  public String migratorUser() {
    return value("migrator.user");
  }

  public String migratorPassword() {
    return value("migrator.password");
  }

  public String superuserUser() {
    return value("superuser.user");
  }

  public String superuserPassword() {
    return value("superuser.password");
  }

  /** The role that extends the tree over the audit log. */
  public String sequencerPassword() {
    return value(BOOTSTRAP + "portal_sequencer_password");
  }

  /** The verifier key of the audit log, or the file with it. */
  public String logKey() {
    return value("ledger.key");
  }

  /** Makes a database of its own beside the portal's, with all tables and no rows. */
  public void createDatabase(String name) {
    try (var connection = asSuperuser("postgres");
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists %s with (force)".formatted(name));
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    try (var connection = asSuperuser(name)) {
      Schema.bootstrap(connection, bootstrapSecrets());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Schema.migrate(databaseUrl(name), migratorPassword());
  }

  private Map<String, String> bootstrapSecrets() {
    var secrets = new HashMap<String, String>();
    for (var key : values.stringPropertyNames()) {
      if (key.startsWith(BOOTSTRAP)) {
        secrets.put(key.substring(BOOTSTRAP.length()), value(key));
      }
    }
    return secrets;
  }

  /** A superuser's connection to the portal's database. */
  public Connection asSuperuser() throws SQLException {
    return DriverManager.getConnection(databaseUrl(), superuserUser(), superuserPassword());
  }

  /** A superuser's connection to a database by its name. */
  public Connection asSuperuser(String database) throws SQLException {
    return DriverManager.getConnection(databaseUrl(database), superuserUser(), superuserPassword());
  }

  /** The address of another database of the same server. */
  public String databaseUrl(String name) {
    return databaseUrl().replaceFirst("[^/]+$", name);
  }

  /** Libraries that the launcher runs with; the ledger's processes run with them, too. */
  public Path libraries() {
    return Path.of(value("libraries"));
  }

  public String issuer() {
    return value("portal.oidc.issuer");
  }

  public String clientId() {
    return value("portal.oidc.client.id");
  }

  public String clientSecret() {
    return value("portal.oidc.client.secret");
  }

  public String keycloakAddress() {
    return value("keycloak.address");
  }

  public String keycloakAdminUser() {
    return value("keycloak.admin.user");
  }

  public String keycloakAdminPassword() {
    return value("keycloak.admin.password");
  }

  public long keycloakPid() {
    return Long.parseLong(value("keycloak.pid"));
  }

  public int mailPort() {
    return Integer.parseInt(value("portal.mail.port"));
  }

  /** Every mail that was sent lies here as a .eml file. */
  public Path mailFolder() {
    return Path.of(value("mail.folder"));
  }

  /** The jar that Arquillian's container starts. */
  public Path payaraJar() {
    return Path.of(value("payara.jar"));
  }

  Path payaraFolder() {
    return Path.of(value("payara.folder"));
  }

  public KeycloakAdmin keycloakAdmin() {
    return new KeycloakAdmin(keycloakAddress(), keycloakAdminPassword());
  }

  /** The application's configuration at an address, as environment variables of its process. */
  public Map<String, String> environment(String address) {
    var environment = new HashMap<String, String>();
    environment.put("PORTAL_ADDRESS", address);
    environment.put("PORTAL_ALERTS_SECONDS", "2");
    for (var key : values.stringPropertyNames()) {
      if (key.startsWith("portal.")) {
        environment.put(ServicesFile.variable(key), value(key));
      }
    }
    return environment;
  }

  private String value(String key) {
    var value = values.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("The services file has no " + key);
    }
    return value;
  }
}
