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
 * @param causes refusals by their reason
 * @param nights who reads outside office hours
 */
public record Overview(
    List<Interval> intervals, List<Tally> readers, List<Tally> causes, List<Tally> nights) {

  public Overview {
    intervals = List.copyOf(intervals);
    readers = List.copyOf(readers);
    causes = List.copyOf(causes);
    nights = List.copyOf(nights);
  }

  /** Ids of the people of whom something is told; a system actor has none. */
  List<UUID> people() {
    return Stream.concat(readers.stream(), nights.stream())
        .flatMap(each -> Ids.parse(each.key()).stream())
        .distinct()
        .toList();
  }
}
