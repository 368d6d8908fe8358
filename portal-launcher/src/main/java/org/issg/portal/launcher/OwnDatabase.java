package org.issg.portal.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL server of a test's own with the portal's tables, to be killed and started again. */
public final class OwnDatabase implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PORTAL = "portal";

  private final Settings settings;
  private final Secrets secrets;
  private final PostgreSql server;
  private Piece piece;

  private OwnDatabase(Settings settings) {
    this.settings = settings;
    this.secrets = Secrets.of(settings.data());
    this.server =
        new PostgreSql(settings, secrets, new Unpacked(settings, new Progress()).postgresql());
  }

  /** Starts one in an empty folder, by the programs with which the services of a test run. */
  public static OwnDatabase create(TestServices services, Path folder) {
    var runtime = services.libraries().getParent();
    var project = runtime.getParent().getParent().getParent();
    var cache = services.payaraFolder().getParent();
    var settings = new Settings(project, folder, cache, 0, 0, Ports.free(), 0);
    var database = new OwnDatabase(settings);
    database.start();
    database.fill();
    return database;
  }

  private void fill() {
    server.createDatabases();
    try (var superuser = asSuperuser()) {
      Schema.bootstrap(superuser, secrets.ofTheDatabase());
    } catch (SQLException e) {
      throw new Problem("The database's roles could not be made: " + e.getMessage(), e);
    }
    Schema.migrate(url(), secrets.get(Secrets.MIGRATOR));
  }

  /** Starts the server and waits until it answers. */
  public void start() {
    piece = server.start();
    server.awaitReady(piece);
  }

  /** Ends the server with all its processes at once, as a power failure would. */
  public void kill() {
    List<ProcessHandle> children = piece.handle().descendants().toList();
    piece.kill();
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> Signals.awaitEnd(child, PATIENCE));
  }

  public String url() {
    return settings.databaseUrl(PORTAL);
  }

  public Connection asSuperuser() throws SQLException {
    return server.connect(PORTAL);
  }

  public String sequencerPassword() {
    return secrets.get(Secrets.SEQUENCER);
  }

  @Override
  public void close() {
    piece.stop(PATIENCE);
  }
}
