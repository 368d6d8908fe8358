package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The accounts that one may log in with, as Keycloak imported them. */
record DemonstrationAccounts(List<Account> accounts) {

  private static final Pattern USER =
      Pattern.compile(
          "\"username\":\\s*\"([^\"]+)\".*?\"firstName\":\\s*\"([^\"]+)\",\\s*\"lastName\":\\s*\"([^\"]+)\""
              + ".*?\"value\":\\s*\"([^\"]+)\"",
          Pattern.DOTALL);

  record Account(String name, String person, String password) {}

  static DemonstrationAccounts read(Path usersFile) {
    try {
      var found = new ArrayList<Account>();
      var matcher = USER.matcher(Files.readString(usersFile));
      while (matcher.find()) {
        var person = matcher.group(2) + " " + matcher.group(3);
        found.add(new Account(matcher.group(1), person, matcher.group(4)));
      }
      return new DemonstrationAccounts(List.copyOf(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The accounts as lines of a table. */
  List<String> table() {
    var lines = new ArrayList<String>();
    lines.add(row("Account", "Person", "Password"));
    lines.add(row("-".repeat(20), "-".repeat(36), "-".repeat(12)));
    for (var account : accounts) {
      lines.add(row(account.name(), account.person(), account.password()));
    }
    return lines;
  }

  private static String row(String... cells) {
    return "  %-20s  %-36s  %s".formatted((Object[]) cells);
  }
}
