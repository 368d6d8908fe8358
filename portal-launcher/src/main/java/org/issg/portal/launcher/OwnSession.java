package org.issg.portal.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes a child process out of the terminal's group, which Ctrl-C would end out of order. */
final class OwnSession {

  private OwnSession() {}

  static List<String> prefix() {
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      return List.of("/usr/bin/setsid");
    }
    if (Files.isExecutable(Path.of("/usr/bin/perl"))) {
      return List.of("/usr/bin/perl", "-MPOSIX", "-e", "setsid(); exec { $ARGV[0] } @ARGV");
    }
    return List.of();
  }
}
