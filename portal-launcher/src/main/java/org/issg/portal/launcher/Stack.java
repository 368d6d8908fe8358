package org.issg.portal.launcher;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** All pieces of one data folder: started side by side, ended in the opposite order. */
final class Stack implements AutoCloseable {

  /** Nobody waits for these: when one ends, the portal goes on, and its log says why it ended. */
  private static final Set<String> BESIDE = Set.of(Sequencer.NAME, Witness.NAME);

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Settings settings;
  private final Progress progress;
  private final Secrets secrets;
  private final Unpacked unpacked;
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private MailCatcher mail;
  private volatile boolean ending;

  Stack(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.secrets = Secrets.of(settings.data());
    this.unpacked = new Unpacked(settings, progress);
  }

  /** Starts everything but the application. */
  void startServices() {
    var keycloak = startKeycloakAndSchema();
    await(CompletableFuture.runAsync(keycloak));
  }

  /** Starts everything; Payara comes up beside Keycloak. */
  void startAll() {
    var programs = unpacked.payara();
    var keycloak = CompletableFuture.runAsync(startKeycloakAndSchema());
    var payara =
        new PayaraMicro(
            programs, settings.war(), settings.http(), settings.data().resolve("payara"));
    var piece =
        add(
            () ->
                payara.start(
                    applicationEnvironment(), settings.folder("log"), settings.folder("run")));
    payara.awaitReady(piece);
    progress.say("Payara is up with the portal");
    await(keycloak);
    checkAnswer();
  }

  /** Starts PostgreSQL and Keycloak, migrates meanwhile; the result waits for Keycloak. */
  private Runnable startKeycloakAndSchema() {
    mail = new MailCatcher(settings.mail(), settings.folder("mail")).start();
    progress.say(
        "Mail is caught on port %d, into %s".formatted(settings.mail(), settings.mailFolder()));
    var postgreSql = new PostgreSql(settings, secrets, unpacked.postgresql());
    postgreSql.awaitReady(add(postgreSql::start));
    progress.say("PostgreSQL is up on port " + settings.database());
    postgreSql.createDatabases();
    bootstrap(postgreSql);
    var keycloak = new Keycloak(settings, secrets, unpacked.keycloak());
    var piece = add(keycloak::start);
    migrate();
    var folder = new LedgerFolder(settings);
    var witness = new Witness(settings, folder);
    add(witness::start);
    var sequencer = new Sequencer(settings, secrets, folder, witness);
    var sequencing = add(sequencer::start);
    return () -> {
      keycloak.awaitReady(piece);
      sequencer.awaitReady(sequencing);
      progress.say("Sequencer has signed the audit log; a demonstration witness cosigns it");
      var admin =
          new KeycloakAdmin(settings.keycloakAddress(), secrets.get(Secrets.KEYCLOAK_ADMIN));
      admin.pointPortalAt(settings.address(), secrets.get(Secrets.CLIENT));
      admin.sendMailTo(settings.mail());
      progress.say("Keycloak is up at " + settings.keycloakAddress());
    };
  }

  private void bootstrap(PostgreSql postgreSql) {
    try (var connection = postgreSql.connect("portal")) {
      Schema.bootstrap(connection, secrets.ofTheDatabase());
    } catch (SQLException e) {
      throw new Problem("The database's roles could not be made: " + e.getMessage(), e);
    }
  }

  private void migrate() {
    var url = settings.databaseUrl("portal");
    var applied = Schema.migrate(url, secrets.get(Secrets.MIGRATOR));
    var node = NodeKeyFile.of(settings.nodeKey());
    new LedgerFolder(settings).name(node.publicKey());
    Schema.registerNodes(url, secrets.get(Secrets.MIGRATOR), List.of(node.publicKey()));
    Schema.loadDemonstration(url, secrets.get(Secrets.MIGRATOR), node);
    progress.say("Database is ready (%d new migrations)".formatted(applied));
  }

  private void checkAnswer() {
    var status = Http.status(URI.create(settings.address() + "/"));
    if (status < 200 || status >= 400) {
      throw new Problem(
          "The portal answers with status %d; its log is %s"
              .formatted(status, settings.folder("log").resolve("payara.log")));
    }
  }

  private Map<String, String> applicationEnvironment() {
    var environment = new HashMap<String, String>();
    ServicesFile.application(settings, secrets)
        .forEach((key, value) -> environment.put(ServicesFile.variable(key), value));
    environment.put("PORTAL_ADDRESS", settings.address());
    return environment;
  }

  void writeServicesFile() {
    ServicesFile.write(settings, secrets, unpacked, pieces.stream().toList());
  }

  private Piece add(Supplier<Piece> start) {
    synchronized (pieces) {
      if (ending) {
        throw new Problem("Ended while starting.");
      }
      var piece = start.get();
      pieces.push(piece);
      return piece;
    }
  }

  private static void await(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Problem problem ? problem : e;
    }
  }

  boolean isEnding() {
    return ending;
  }

  /** The first piece found to have ended without which the portal cannot go on, if any. */
  Optional<Piece> dead() {
    synchronized (pieces) {
      return pieces.stream()
          .filter(piece -> !BESIDE.contains(piece.name()) && !piece.isRunning())
          .findFirst();
    }
  }

  /** Takes out a piece that has ended and is not missed, if any. */
  Optional<Piece> takeDeadBeside() {
    synchronized (pieces) {
      var dead =
          pieces.stream()
              .filter(piece -> BESIDE.contains(piece.name()) && !piece.isRunning())
              .findFirst();
      dead.ifPresent(pieces::remove);
      return dead;
    }
  }

  @Override
  public void close() {
    ending = true;
    synchronized (pieces) {
      for (var piece : pieces) {
        piece.stop(PATIENCE);
        progress.say(piece.name() + " has ended");
      }
      pieces.clear();
    }
    if (mail != null) {
      mail.close();
      mail = null;
    }
  }
}
