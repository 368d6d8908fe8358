package org.issg.portal.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A statement of a list, and the actors who ask it. */
record BenchQuery(String name, List<BenchActor> actors, String sql) {

  private static final Pattern QUERY =
      Pattern.compile("(?ms)^-- ([^|\n]+) \\| ([a-z ]+)\n(.*?);\\s*$");
  private static final Pattern LISTS = Pattern.compile("(\\d+) lists");

  /** How many lists it asks for at once; its name says so where it is more than one. */
  int lists() {
    var lists = LISTS.matcher(name);
    return lists.find() ? Integer.parseInt(lists.group(1)) : 1;
  }

  /** All queries of a file in which a comment with name and actors stands before each. */
  static List<BenchQuery> parse(String file) {
    var queries = new ArrayList<BenchQuery>();
    var matcher = QUERY.matcher(file);
    while (matcher.find()) {
      var actors = new ArrayList<BenchActor>();
      for (var name : matcher.group(2).split(" ")) {
        actors.add(BenchActor.named(name));
      }
      queries.add(new BenchQuery(matcher.group(1), List.copyOf(actors), matcher.group(3)));
    }
    return queries;
  }
}
