package org.issg.portal.launcher.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What EXPLAIN ANALYZE says of one execution.
 *
 * @param rows that came out
 * @param millis of the execution alone
 * @param planning milliseconds before it
 * @param scans how tables were read, each once; one name for the same index of all partitions
 * @param whole tables of which every row was read
 */
record Plan(long rows, double millis, double planning, Set<String> scans, Set<String> whole) {

  private static final Pattern ROWS = Pattern.compile("\\(actual rows=(\\d+)");
  private static final Pattern MILLIS = Pattern.compile("Execution Time: ([0-9.]+) ms");
  private static final Pattern PLANNING = Pattern.compile("Planning Time: ([0-9.]+) ms");
  private static final Pattern INDEX =
      Pattern.compile(
          "(?:Index Only Scan|Index Scan|Bitmap Index Scan)(?: Backward)?(?: using| on) (\\w+)");
  private static final Pattern PARTITION = Pattern.compile("_(?:\\d{4}_\\d{2}|default)_");
  private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (\\w+)");

  /** The one of two executions of the same that took less. */
  Plan faster(Plan other) {
    return other.millis < millis ? other : this;
  }

  static Plan of(List<String> lines) {
    var rows = 0L;
    var millis = 0.0;
    var planning = 0.0;
    var scans = new LinkedHashSet<String>();
    var whole = new LinkedHashSet<String>();
    for (var line : lines) {
      if (line.equals(lines.get(0))) {
        rows = Long.parseLong(first(ROWS, line, "0"));
      }
      millis = Math.max(millis, Double.parseDouble(first(MILLIS, line, "0")));
      planning = Math.max(planning, Double.parseDouble(first(PLANNING, line, "0")));
      if (line.contains("never executed")) {
        continue;
      }
      INDEX.matcher(line).results().forEach(found -> scans.add(ofAllPartitions(found.group(1))));
      SEQUENTIAL.matcher(line).results().forEach(found -> whole.add(found.group(1)));
    }
    return new Plan(rows, millis, planning, scans, whole);
  }

  private static String ofAllPartitions(String index) {
    return PARTITION.matcher(index).replaceFirst("_");
  }

  private static String first(Pattern pattern, String line, String otherwise) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
