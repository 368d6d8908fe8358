package org.issg.portal.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.issg.portal.launcher.demo.DemonstrationData;
import org.issg.portal.ledger.NodeKey;
import org.issg.portal.ledger.NodePublicKey;

/** Roles, then tables, then demonstration data: all before the application is deployed. */
final class Schema {

  static final String MIGRATOR = "portal_migrator";

  private Schema() {}

  /** Makes roles and extensions; the connection is a superuser's, in the portal's database. */
  static void bootstrap(Connection superuser, Map<String, String> secrets) throws SQLException {
    var sql = Resources.text("db/bootstrap.sql");
    for (var entry : secrets.entrySet()) {
      if (entry.getValue().contains("'")) {
        throw new Problem("The secret " + entry.getKey() + " may not hold a quote.");
      }
      sql = sql.replace("${" + entry.getKey() + "}", entry.getValue());
    }
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Applies the migrations that are missing and returns their number. */
  static int migrate(String url, String password) {
    try {
      return Flyway.configure()
          .dataSource(url, MIGRATOR, password)
          .locations("classpath:db/migration")
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new Problem("The database could not be migrated: " + e.getMessage(), e);
    }
  }

  /** Makes these the keys by which the nodes sign, after the migrations. */
  static void registerNodes(String url, String password, List<NodePublicKey> keys) {
    try (var connection = DriverManager.getConnection(url, MIGRATOR, password)) {
      connection.setAutoCommit(false);
      new NodeRegister(connection).keep(keys);
      connection.commit();
    } catch (SQLException e) {
      throw new Problem("The keys of the nodes could not be registered: " + e.getMessage(), e);
    }
  }

  /** Loads the demonstration data; loading it again changes nothing. */
  static void loadDemonstration(String url, String password, NodeKey node) {
    try (var connection = DriverManager.getConnection(url, MIGRATOR, password)) {
      connection.setAutoCommit(false);
      new DemonstrationData(node).load(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new Problem("The demonstration data could not be loaded: " + e.getMessage(), e);
    }
  }
}
