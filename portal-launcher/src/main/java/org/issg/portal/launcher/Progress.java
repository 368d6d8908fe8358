package org.issg.portal.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says on the terminal what comes up, and after how long, so that nobody waits in the dark. */
final class Progress {

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final long begun = System.nanoTime();

  /** Prints a line with the seconds since the start in front. */
  void say(String line) {
    var seconds = (System.nanoTime() - begun) / 1e9;
    print(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
  }

  synchronized void print(String line) {
    out.println(line);
  }
}
