package org.issg.portal.desk;

import java.util.List;

/**
 * Where a rule was met by one person.
 *
 * @param span in which all leaves count together
 * @param amount how many count
 */
public record Finding(Span span, Sighting first, Sighting last, int amount) {

  static Finding of(Span span, List<Sighting> within, int amount) {
    return new Finding(span, within.get(0), within.get(within.size() - 1), amount);
  }
}
