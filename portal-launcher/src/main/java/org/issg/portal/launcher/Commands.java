package org.issg.portal.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Short commands that run to their end. */
final class Commands {

  private Commands() {}

  /** Runs a command and returns its exit code; 127 when there is no such program. */
  static int run(List<String> words, Map<String, String> environment, Path log) {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(new File("/dev/null"));
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      return 127;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted: " + words.get(0), e));
    }
  }

  static void require(List<String> words, Map<String, String> environment, Path log) {
    var code = run(words, environment, log);
    if (code != 0) {
      throw new Problem(
          "%s ended with exit code %d; its log is %s".formatted(words.get(0), code, log));
    }
  }
}
