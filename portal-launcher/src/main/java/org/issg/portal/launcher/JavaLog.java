package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the libraries in the launcher's own process log to a file, away from the terminal. */
final class JavaLog {

  private JavaLog() {}

  static void into(Path file) {
    try {
      LogManager.getLogManager().reset();
      var handler = new FileHandler(file.toString());
      handler.setFormatter(new SimpleFormatter());
      Logger.getLogger("").addHandler(handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
