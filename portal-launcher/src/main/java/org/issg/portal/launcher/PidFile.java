package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process by its pid and start time, so that a pid given to another one is not ended.
 */
record PidFile(Path file) {

  /** Start times are read in ticks from a boot time in seconds, which may shift by one. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  void write(ProcessHandle process) {
    var started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, process.pid() + " " + started + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that wrote this file, when it still runs. */
  Optional<ProcessHandle> running() {
    try {
      var parts = Files.exists(file) ? Files.readString(file).strip().split(" ") : new String[0];
      if (parts.length != 2) {
        return Optional.empty();
      }
      var started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, started));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      return Optional.empty(); // half written when the machine went down
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant expected) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(expected, actual).abs().compareTo(TOLERANCE) < 0)
        .orElse(false);
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
