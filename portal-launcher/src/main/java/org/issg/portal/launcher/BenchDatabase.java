package org.issg.portal.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.issg.portal.access.ActorSeal;
import org.issg.portal.launcher.bench.BenchSession;
import org.issg.portal.launcher.bench.Comparison;

/** A database of its own in which something is measured; it ends with that. */
final class BenchDatabase implements AutoCloseable {

  /** As docker/compose.yaml has it: a log of millions of leaves is asked of no small cache. */
  private static final String MEMORY = "shared_buffers=1GB";

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Settings settings;
  private final Progress progress;
  private final Secrets secrets;
  private Piece piece;

  BenchDatabase(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.secrets = Secrets.of(settings.data());
  }

  /** Whether nothing was found to look at. */
  boolean run(Comparison comparison) {
    var postgreSql =
        new PostgreSql(settings, secrets, new Unpacked(settings, progress).postgresql());
    start(postgreSql);
    postgreSql.awaitReady(piece);
    postgreSql.createDatabases();
    try (var superuser = postgreSql.connect("portal")) {
      Schema.bootstrap(superuser, secrets.ofTheDatabase());
      return compare(superuser, comparison);
    } catch (SQLException e) {
      throw new Problem("The comparison failed: " + e.getMessage(), e);
    }
  }

  private boolean compare(Connection superuser, Comparison comparison) throws SQLException {
    var url = settings.databaseUrl("portal");
    Schema.migrate(url, secrets.get(Secrets.MIGRATOR));
    Schema.loadDemonstration(
        url, secrets.get(Secrets.MIGRATOR), NodeKeyFile.of(settings.nodeKey()));
    var seal = new ActorSeal(secrets.get(Secrets.ACTOR_KEY));
    try (var migrator =
            DriverManager.getConnection(url, Schema.MIGRATOR, secrets.get(Secrets.MIGRATOR));
        var application =
            DriverManager.getConnection(
                url, Secrets.APPLICATION, secrets.get(Secrets.APPLICATION))) {
      return comparison.run(
          superuser,
          migrator,
          new BenchSession(application, seal),
          new BenchSession(migrator, seal));
    }
  }

  private synchronized void start(PostgreSql postgreSql) {
    piece = postgreSql.start(MEMORY);
  }

  @Override
  public synchronized void close() {
    if (piece != null) {
      piece.stop(PATIENCE);
      piece = null;
    }
  }
}
