package org.issg.portal.launcher;

import java.nio.file.Path;

/** The Java that runs the launcher also runs the pieces. */
final class Java {

  private Java() {}

  static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
