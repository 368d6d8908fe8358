package org.issg.portal.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One running child process with its log and its pid file. */
final class Piece {

  private static final long POLL_MILLIS = 100;
  private static final int TAIL_LINES = 15;

  private final String name;
  private final Process process;
  private final Path log;
  private final PidFile pidFile;
  private final Signals signal;

  private Piece(String name, Process process, Path log, PidFile pidFile, Signals signal) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.pidFile = pidFile;
    this.signal = signal;
  }

  /** What to start: secrets belong in the environment, which other users cannot read. */
  record Command(
      String name, List<String> words, Map<String, String> environment, Signals signal) {}

  /** Starts a process in its own session, so that Ctrl-C reaches the launcher alone. */
  static Piece start(Command command, Path logFolder, Path pidFolder) {
    var log = logFolder.resolve(command.name() + ".log");
    var words = new ArrayList<>(OwnSession.prefix());
    words.addAll(command.words());
    var builder = new ProcessBuilder(words);
    builder.environment().putAll(command.environment());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(new File("/dev/null"));
    try {
      Files.createDirectories(logFolder);
      if (Files.exists(log)) {
        var previous = logFolder.resolve(command.name() + ".previous.log");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
      }
      var process = builder.start();
      var pidFile = new PidFile(pidFolder.resolve(command.name() + ".pid"));
      pidFile.write(process.toHandle());
      return new Piece(command.name(), process, log, pidFile, command.signal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  Path log() {
    return log;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits until the check holds; a process that ends meanwhile, or is too slow, is a problem. */
  void await(BooleanSupplier ready, Duration patience) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new Problem(death());
      }
      if (System.nanoTime() > deadline) {
        throw new Problem(
            "%s is not ready after %d s; its log is %s".formatted(name, patience.toSeconds(), log));
      }
      pause();
    }
  }

  /** One line that says how the process ended, then the last lines of its log. */
  String death() {
    return "%s ended with exit code %d; its log is %s%n%s"
        .formatted(name, process.exitValue(), log, tail());
  }

  private String tail() {
    var last = new ArrayDeque<String>();
    try (var lines = logLines()) {
      lines
          .lines()
          .forEach(
              line -> {
                last.add(line);
                if (last.size() > TAIL_LINES) {
                  last.remove();
                }
              });
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
    return String.join("\n", last);
  }

  /** Whether a line of the log has that text. */
  boolean logHas(String text) {
    try (var lines = logLines()) {
      return lines.lines().anyMatch(line -> line.contains(text));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** The log line by line, however long it has become; what is no UTF-8 is passed over. */
  private BufferedReader logLines() throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8));
  }

  void stop(Duration patience) {
    if (process.isAlive()) {
      signal.end(process.toHandle(), patience);
    }
    pidFile.delete();
  }

  /** Ends the process at once, as a power failure would. */
  void kill() {
    process.destroyForcibly();
    Signals.awaitEnd(process.toHandle(), Duration.ofSeconds(10));
    pidFile.delete();
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    }
  }
}
