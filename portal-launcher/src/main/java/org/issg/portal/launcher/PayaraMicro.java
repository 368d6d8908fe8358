package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Payara Micro process with the portal deployed, on localhost alone and in no cluster. */
final class PayaraMicro {

  static final String NAME = "payara";

  private static final String NETWORK = "set configs.config.server-config.network-config.";
  private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";

  /**
   * Answers this machine only, where a proxy may stand before it; pages, styles and scripts go out
   * compressed.
   */
  private static final String BOOT =
      String.join(
          "\n",
          NETWORK + "network-listeners.network-listener.http-listener.address=127.0.0.1",
          HTTP + "scheme-mapping=X-Forwarded-Proto",
          HTTP + "compression=on",
          HTTP
              + "compressable-mime-type=text/html,text/css,text/javascript,"
              + "application/javascript,image/svg+xml",
          "");

  /**
   * What needs nobody's attention: a refused caller is a leaf of the audit log; expired authorities
   * in the server's own key store are not ours; Hibernate's two flags must stay as they are.
   */
  private static final String QUIET =
      String.join(
          "\n",
          "",
          "jakarta.enterprise.ejb.container.level=SEVERE",
          "javax.enterprise.system.security.ssl.level=SEVERE",
          "org.hibernate.orm.deprecation.level=SEVERE",
          "");

  private final Path programs;
  private final Path war;
  private final int port;
  private final Path home;

  /**
   * @param programs what {@link #unpack} made
   * @param home a folder of this process alone, made anew at each start
   */
  PayaraMicro(Path programs, Path war, int port, Path home) {
    this.programs = programs;
    this.war = war;
    this.port = port;
    this.home = home;
  }

  /** Unpacks the server, so that a start need not do it again. */
  static void unpack(Path jar, Path folder, Path logs) throws IOException {
    var root = folder.resolve("root");
    Commands.require(
        List.of(
            Java.program(),
            "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
            "-jar",
            jar.toString(),
            "--rootdir",
            root.toString(),
            "--outputlauncher",
            "--nohazelcast",
            "--disablephonehome"),
        Map.of(),
        logs.resolve("payara-unpack.log"));
    Folders.delete(folder.resolve("tmp"));
    var logging = root.resolve("config/logging.properties");
    var plain = Files.readString(logging).replace("ansiColor=true", "ansiColor=false");
    Files.writeString(logging, plain + QUIET);
  }

  /** Starts the server without waiting for it. */
  Piece start(Map<String, String> configuration, Path logs, Path pids) {
    return start(configuration, logs, pids, List.of());
  }

  /** The same with further options for Java. */
  Piece start(Map<String, String> configuration, Path logs, Path pids, List<String> further) {
    var root = Folders.empty(home).resolve("root");
    var temporary = home.resolve("tmp");
    var boot = home.resolve("boot.txt");
    try {
      Files.createDirectories(temporary);
      Folders.copy(programs.resolve("root"), root);
      Files.writeString(boot, BOOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var words =
        new ArrayList<>(
            List.of(
                Java.program(),
                "-Xms256m",
                "-Xmx768m",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary));
    words.addAll(further);
    words.addAll(
        List.of(
            "-jar",
            root.resolve("launch-micro.jar").toString(),
            "--port",
            String.valueOf(port),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            boot.toString(),
            "--deploy",
            war.toString(),
            "--contextroot",
            "/"));
    return Piece.start(new Piece.Command(NAME, words, configuration, Signals.TERM), logs, pids);
  }

  /** Waits for the server, then refuses a server whose application did not come up. */
  void awaitReady(Piece piece) {
    piece.await(() -> piece.logHas("ready in "), Duration.ofMinutes(4));
    var status = Http.status(URI.create("http://localhost:" + port + "/"));
    if (status == 0 || status == 404) {
      throw new Problem(
          "Payara runs, but the portal in it did not start; the log is " + piece.log());
    }
  }
}
