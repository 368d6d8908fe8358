package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.issg.portal.launcher.TestServices;

/**
 * The sequencer, or a witness, as it runs on a server: a process with the jar, the driver, and
 * files.
 */
final class LedgerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;

  private LedgerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** A command of the ledger, as it is given on a server. */
  static LedgerProcess start(Path log, String password, String... command) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                TestServices.current().libraries() + "/*",
                "org.issg.portal.ledger.Ledger"));
    words.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PORTAL_SEQUENCER_PASSWORD", password);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new LedgerProcess(builder.start(), log);
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** Ends it at once, as a power failure would. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to end; the exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** Waits for it to end by itself. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the sequencer does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
