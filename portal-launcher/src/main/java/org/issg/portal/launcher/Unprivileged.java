package org.issg.portal.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets PostgreSQL, which refuses to run as root, run for a person who is root: in a user namespace
 * of its own, or, where a container forbids that, as the user nobody.
 */
record Unprivileged(List<String> prefix, String owner) {

  private static final String NOBODY = "65534:65534";

  static Unprivileged detect() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Unprivileged(List.of(), "");
    }
    var namespace = new Unprivileged(List.of("unshare", "-U"), "0:0");
    if (namespace.works()) {
      return namespace;
    }
    var nobody =
        new Unprivileged(
            List.of(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override"),
            NOBODY);
    if (nobody.works()) {
      return nobody;
    }
    throw new Problem(
        "PostgreSQL refuses to run as root, and neither 'unshare -U' nor 'setpriv' works here: run the portal as another user.");
  }

  private boolean works() {
    return Commands.run(command("true"), Map.of(), Path.of("/dev/null")) == 0;
  }

  List<String> command(String... words) {
    var command = new ArrayList<>(prefix);
    command.addAll(List.of(words));
    return command;
  }

  /** Gives a folder to the user that PostgreSQL will run as; it may come from another one. */
  void own(Path folder, Path log) {
    if (!owner.isEmpty()) {
      Commands.require(List.of("chown", "-R", owner, folder.toString()), Map.of(), log);
    }
  }
}
