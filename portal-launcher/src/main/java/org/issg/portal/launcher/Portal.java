package org.issg.portal.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Payara Micro process with a WAR, for tests that use the portal from outside or kill it. */
public final class Portal implements AutoCloseable {

  /** Compiled once and not again: it starts in two thirds of the time, and ends with the tests. */
  private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  private final Piece piece;
  private final String address;
  private final Thread atExit;

  private Portal(Piece piece, String address) {
    this.piece = piece;
    this.address = address;
    this.atExit = new Thread(piece::kill, "end " + address);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts the WAR on a free port and points Keycloak's client at it; returns when it answers. */
  public static Portal start(Path war, TestServices services, Path logFolder) {
    return start(war, services, logFolder, Ports.free(), Map.of());
  }

  /** The same on a port and with further environment variables of one's own. */
  public static Portal start(
      Path war, TestServices services, Path logFolder, int port, Map<String, String> further) {
    var address = "http://localhost:" + port;
    services.keycloakAdmin().pointPortalAt(address, services.clientSecret());
    var folder = logFolder.toAbsolutePath().resolve("portal-" + port);
    var payara =
        new PayaraMicro(
            services.payaraFolder(), war.toAbsolutePath(), port, folder.resolve("payara"));
    var environment = new HashMap<>(services.environment(address));
    environment.putAll(further);
    var portal = new Portal(payara.start(environment, folder, folder, SHORT_LIVED), address);
    try {
      payara.awaitReady(portal.piece);
      return portal;
    } catch (Problem e) {
      portal.close();
      throw e;
    }
  }

  /** Where the portal answers, without a slash at the end. */
  public String address() {
    return address;
  }

  public long pid() {
    return piece.handle().pid();
  }

  /** What the process printed. */
  public Path log() {
    return piece.log();
  }

  /** Ends the process at once with SIGKILL, as a power failure would. */
  public void kill() {
    piece.kill();
  }

  @Override
  public void close() {
    piece.stop(Duration.ofSeconds(30));
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
