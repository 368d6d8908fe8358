package org.issg.portal.desk.service;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.shared.Ids;

/**
 * What the log says of a span of time, at a glance.
 *
 * @param intervals hours or days without a gap, oldest first
 * @param readers who reads most
 * @param nights who reads outside office hours
 * @param causes refusals by their reason
 * @param failures what failed by its reason; a refused sign-in is one
 */
public record Overview(
    List<Interval> intervals,
    List<Tally> readers,
    List<Tally> nights,
    List<Tally> causes,
    List<Tally> failures) {

  public Overview {
    intervals = List.copyOf(intervals);
    readers = List.copyOf(readers);
    nights = List.copyOf(nights);
    causes = List.copyOf(causes);
    failures = List.copyOf(failures);
  }

  /** Ids of the people of whom something is told; a system actor has none. */
  List<UUID> people() {
    return Stream.concat(readers.stream(), nights.stream())
        .flatMap(each -> Ids.parse(each.key()).stream())
        .distinct()
        .toList();
  }
}
