package org.issg.portal.ledger.tally;

import java.util.Map;
import java.util.Optional;

/**
 * Where a leaf belongs among those of the node that wrote it.
 *
 * @param series of one start of the node, 16 hexadecimal digits
 * @param interval from 1 on; a tally closes each
 */
public record Mark(String series, long interval) {

  private static final String SERIES = "series";
  private static final String INTERVAL = "interval";

  /** The members of the leaf that say so. */
  public Map<String, Object> members() {
    return Map.of(SERIES, series, INTERVAL, interval);
  }

  /** The mark among the members of a leaf or of a tally, if they hold one. */
  static Optional<Mark> of(Map<?, ?> members) {
    return members.get(SERIES) instanceof String series
            && members.get(INTERVAL) instanceof Long interval
        ? Optional.of(new Mark(series, interval))
        : Optional.empty();
  }
}
