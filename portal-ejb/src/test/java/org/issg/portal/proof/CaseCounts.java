package org.issg.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The counts of cases at the end of docs/access.md: what was run must stand there, and is written
 * there where the system property says so.
 */
public final class CaseCounts {

  /** Set to true, the counts are written instead of compared. */
  static final String WRITE = "portal.docs.write";

  /** Where the documents lie, for tests that run in a server. */
  static final String FOLDER = "portal.docs";

  public static final String POLICY = "the policy and the oracle, every combination";
  public static final String POLICY_MOMENTS = "the same, a second earlier and a second later";
  public static final String DATABASE = "rows under row-level security, each for each person";
  public static final String DATABASE_WRITES = "writing under row-level security";
  public static final String SERVICES =
      "records opened through the services, and looked for in lists and by search";

  private CaseCounts() {}

  /** Holds the number that was run against the one in the document, or writes it there. */
  public static synchronized void record(String what, long cases) {
    assertThat(cases).as(what).isPositive();
    String row = "| %s | %s |".formatted(what, String.format(Locale.ROOT, "%,d", cases));
    Path document = Path.of(System.getProperty(FOLDER, "../docs"), "access.md");
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(document));
      int at = line(lines, what);
      if (Boolean.getBoolean(WRITE)) {
        lines.set(at, row);
        Files.write(document, lines);
      } else {
        assertThat(lines.get(at)).as("-D%s=true writes it anew", WRITE).isEqualTo(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int line(List<String> lines, String what) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("| " + what + " |")) {
        return i;
      }
    }
    throw new AssertionError("no row of docs/access.md counts: " + what);
  }
}
