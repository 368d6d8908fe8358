package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The database server, in the data folder's own cluster, on localhost alone. */
final class PostgreSql {

  static final String NAME = "postgresql";

  private static final List<String> OPTIONS =
      List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200");

  private final Settings settings;
  private final Secrets secrets;
  private final Path programs;
  private final Path cluster;
  private final Path log;

  PostgreSql(Settings settings, Secrets secrets, Path programs) {
    this.settings = settings;
    this.secrets = secrets;
    this.programs = programs;
    this.cluster = settings.data().resolve("postgresql");
    this.log = settings.folder("log").resolve("initdb.log");
  }

  /**
   * Starts the server without waiting for it; makes the cluster at the first start.
   *
   * @param options of PostgreSQL besides, each as {@code name=value}
   */
  Piece start(String... options) {
    var user = Unprivileged.detect();
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      create(user);
    }
    user.own(cluster, log);
    forgetForeignPid();
    var words =
        Stream.concat(
            Stream.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                String.valueOf(settings.database())),
            Stream.concat(OPTIONS.stream(), Stream.of(options))
                .flatMap(option -> Stream.of("-c", option)));
    var command =
        new Piece.Command(
            NAME, user.command(words.toArray(String[]::new)), Map.of("LC_ALL", "C"), Signals.INT);
    return Piece.start(command, settings.folder("log"), settings.folder("run"));
  }

  void awaitReady(Piece piece) {
    piece.await(this::answers, Duration.ofSeconds(60));
  }

  private void create(Unprivileged user) {
    Folders.empty(cluster);
    user.own(cluster, log);
    var password = settings.folder("run").resolve("superuser");
    try {
      PrivateFile.write(password, secrets.get(Secrets.SUPERUSER));
      Commands.require(
          user.command(
              programs.resolve("bin/initdb").toString(),
              "--pgdata=" + cluster,
              "--username=postgres",
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=icu",
              "--icu-locale=und"),
          Map.of("LC_ALL", "C"),
          log);
      Files.delete(password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * After a power failure the pid in PostgreSQL's lock file may belong to another program by now;
   * PostgreSQL would then refuse to start, so the file goes. Whether a dead server left children
   * behind it still checks itself.
   */
  private void forgetForeignPid() {
    var lock = cluster.resolve("postmaster.pid");
    try {
      if (Files.exists(lock)) {
        var pid = Long.parseLong(Files.readAllLines(lock).get(0).strip());
        var foreign =
            ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> !command.endsWith("/postgres"));
        if (foreign.isPresent()) {
          Files.delete(lock);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try (var connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** A connection as superuser. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        settings.databaseUrl(database), "postgres", secrets.get(Secrets.SUPERUSER));
  }

  /** Makes the portal's and Keycloak's databases where they are missing. */
  void createDatabases() {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      for (var name : List.of("portal", "keycloak")) {
        try (var found =
            statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
          if (found.next()) {
            continue;
          }
        }
        statement.execute("create database " + name);
      }
    } catch (SQLException e) {
      throw new Problem("The databases could not be made: " + e.getMessage(), e);
    }
  }
}
