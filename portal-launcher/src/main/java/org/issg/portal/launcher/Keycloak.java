package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The identity provider, with its data in the same PostgreSQL and the realm from docker/. */
final class Keycloak {

  static final String NAME = "keycloak";

  private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");

  private final Settings settings;
  private final Secrets secrets;
  private final Path programs;
  private final Path home;

  Keycloak(Settings settings, Secrets secrets, Path programs) {
    this.settings = settings;
    this.secrets = secrets;
    this.programs = programs;
    this.home = settings.data().resolve("keycloak");
  }

  /** Fits the server to PostgreSQL, which takes half a minute and holds for every later start. */
  static void build(Path programs, Path log) {
    Commands.require(
        List.of(
            programs.resolve("bin/kc.sh").toString(),
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--http-management-health-enabled=false"),
        Map.of("JAVA", Java.program(), "JAVA_OPTS_APPEND", ""),
        log);
  }

  /** Starts the server without waiting for it. */
  Piece start() {
    prepareHome();
    var command = new Piece.Command(NAME, words(), environment(), Signals.TERM);
    return Piece.start(command, settings.folder("log"), settings.folder("run"));
  }

  void awaitReady(Piece piece) {
    var probe = URI.create(settings.keycloakAddress() + "/health/ready");
    piece.await(() -> Http.status(probe) == 200, Duration.ofMinutes(4));
  }

  /** A home of this data folder alone, so that two copies share the programs and nothing else. */
  private void prepareHome() {
    Folders.empty(home.resolve("data/import"));
    Folders.empty(home.resolve("data/tmp"));
    try {
      for (var name : SHARED) {
        var link = home.resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, programs.resolve(name));
      }
      copyForImport("issg-realm.json", "issg-realm.json");
      copyForImport("demonstration-users.json", "issg-users-0.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyForImport(String from, String to) throws IOException {
    Files.copy(
        settings.project().resolve("docker/keycloak").resolve(from),
        home.resolve("data/import").resolve(to),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** What kc.sh would run; run directly, the process is ours to end and wait for. */
  private List<String> words() {
    return List.of(
        Java.program(),
        "-Xms64m",
        "-Xmx512m",
        "-XX:MaxMetaspaceSize=256m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=US",
        "-Djava.io.tmpdir=" + home.resolve("data/tmp"),
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Dpicocli.disable.closures=true",
        "-Dquarkus-log-max-startup-records=10000",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "-cp",
        programs.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
        "start",
        "--optimized",
        "--import-realm");
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("KC_DB_URL", settings.databaseUrl("keycloak"));
    environment.put("KC_DB_USERNAME", "keycloak");
    environment.put("KC_DB_PASSWORD", secrets.get(Secrets.KEYCLOAK));
    environment.put("KC_DB_POOL_MAX_SIZE", "30");
    environment.put("KC_CACHE", "local"); // otherwise two copies would look for each other
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", String.valueOf(settings.keycloak()));
    environment.put("KC_HOSTNAME", settings.keycloakAddress());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_ADMIN));
    environment.put("PORTAL_ADDRESS", settings.address());
    environment.put("PORTAL_CLIENT_SECRET", secrets.get(Secrets.CLIENT));
    environment.put("PORTAL_MAIL_HOST", "localhost");
    environment.put("PORTAL_MAIL_PORT", String.valueOf(settings.mail()));
    return environment;
  }
}
