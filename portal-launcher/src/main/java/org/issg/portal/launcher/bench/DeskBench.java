package org.issg.portal.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;
import org.issg.portal.launcher.Resources;

/** Asks the questions of the auditor's desk of a long log; each has a second to answer. */
public final class DeskBench {

  private static final double MOST_MILLIS = 1000;
  private static final String LINE = "%-40s %6s %9s %9s  %s";

  private final Consumer<String> out;

  /**
   * @param out takes the lines of the table
   */
  public DeskBench(Consumer<String> out) {
    this.out = out;
  }

  /** Writes a log of so many leaves over a year; the connection is a superuser's. */
  public void fill(Connection superuser, int leaves) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute("set maintenance_work_mem = '512MB'");
      // Leaves are made up and partitions exchanged; triggers of the log would refuse both.
      statement.execute("set session_replication_role = replica");
      statement.execute("alter table audit_leaf disable trigger all");
      statement.execute(
          Resources.text("bench/leaves.sql").replace("${leaves}", String.valueOf(leaves)));
      statement.execute("checkpoint");
      statement.execute("vacuum analyze");
    }
  }

  /**
   * Prints a line for each question: what it took as it came, with its planning, and then.
   *
   * @return how many took longer than a second
   */
  public int ask(BenchSession auditor) throws SQLException {
    var slow = 0;
    out.accept(LINE.formatted("question", "rows", "first ms", "then ms", "read by"));
    for (var query : BenchQuery.parse(Resources.text("bench/desk.sql"))) {
      for (var actor : query.actors()) {
        var first = auditor.once(actor, query.sql());
        var then = auditor.plan(actor, query.sql());
        var late = then.millis() > MOST_MILLIS;
        slow += late ? 1 : 0;
        out.accept(
            LINE.formatted(
                query.name(),
                then.rows(),
                millis(first.planning() + first.millis()),
                millis(then.millis()),
                (late ? "! " : "") + String.join(" ", then.scans())));
      }
    }
    return slow;
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }
}
