package org.issg.portal.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.issg.portal.launcher.Resources;

/** Compares what the lists cost with the second wall and without it, on many rows. */
public final class WallBench {

  /** Whatever else the machine does may hold up one round of executions; not each of several. */
  private static final int AGAIN = 4;

  /** For each list that a statement asks for. */
  private static final double MOST_MILLIS = 1.0;

  private static final long BIG_TABLE = 10_000;
  private static final String LINE = "%-32s %-10s %5s %8s %8s %8s  %s";

  private final Consumer<String> out;
  private final Set<String> big = new TreeSet<>();
  private int flagged;

  /**
   * @param out takes the lines of the table
   */
  public WallBench(Consumer<String> out) {
    this.out = out;
  }

  /** Fills every content table with that many rows; the connection is a superuser's. */
  public void fill(Connection superuser, int rows) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute("set synchronous_commit = off");
      // What is made here holds together; asking for each row again would take minutes.
      statement.execute("set session_replication_role = replica");
      statement.execute(Resources.text("bench/fill.sql").replace("${rows}", String.valueOf(rows)));
      // Pages count as seen by all only once the commits that wrote them are on the disk.
      statement.execute("checkpoint");
      statement.execute("vacuum analyze");
    }
  }

  /** Prints a line for each list and actor; the number of lines with something to look at. */
  public int compare(BenchSession with, BenchSession without, Connection migrator)
      throws SQLException {
    findBigTables(migrator);
    out.accept(LINE.formatted("list", "actor", "rows", "wall ms", "bare ms", "more", "read by"));
    for (var query :
        BenchQuery.parse(Resources.text("bench/sent.sql") + Resources.text("bench/children.sql"))) {
      for (var actor : query.actors()) {
        var wall = with.plan(actor, query.sql());
        var bare = without.plan(actor, query.sql());
        for (var again = 0; again < AGAIN && isSlow(query, wall, bare); again++) {
          wall = wall.faster(with.plan(actor, query.sql()));
          bare = bare.faster(without.plan(actor, query.sql()));
        }
        print(query, actor, wall, bare);
      }
    }
    return flagged;
  }

  private void findBigTables(Connection migrator) throws SQLException {
    try (var statement = migrator.createStatement();
        var found =
            statement.executeQuery(
                "select relname from pg_class where relkind = 'r' and reltuples > " + BIG_TABLE)) {
      while (found.next()) {
        big.add(found.getString(1));
      }
    }
  }

  private void print(BenchQuery query, BenchActor actor, Plan wall, Plan bare) {
    var more = wall.millis() - bare.millis();
    var whole = new LinkedHashSet<>(wall.whole());
    whole.retainAll(big);
    var remarks = String.join(" ", wall.scans());
    if (!whole.isEmpty()) {
      remarks = "! WHOLE " + String.join(" ", whole) + " " + remarks;
    }
    if (isSlow(query, wall, bare)) {
      remarks = "! SLOW " + remarks;
    }
    if (remarks.startsWith("!")) {
      flagged++;
    }
    out.accept(
        LINE.formatted(
            query.name(),
            actor.word(),
            wall.rows(),
            millis(wall.millis()),
            millis(bare.millis()),
            millis(more),
            remarks));
  }

  private static boolean isSlow(BenchQuery query, Plan wall, Plan bare) {
    return wall.millis() - bare.millis() > MOST_MILLIS * query.lists();
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, "%.2f", millis);
  }
}
