package org.issg.portal.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says on the terminal what comes up, and after how long, so that nobody waits in the dark. */
final class Progress {

  private final PrintStream out;
  private final long begun = System.nanoTime();

  Progress() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  /** For tests, whose own output is not the terminal's. */
  Progress(OutputStream out) {
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  /** Prints a line with the seconds since the start in front. */
  void say(String line) {
    var seconds = (System.nanoTime() - begun) / 1e9;
    print(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
  }

  synchronized void print(String line) {
    out.println(line);
  }
}
