package org.issg.portal.ledger.bundle;

import java.util.List;

/**
 * Of which leaves a bundle holds the values: of those from an index to before another that are
 * about records of certain kinds, each of them.
 *
 * @param end that of the bundle's range; below it in bundles of an earlier time
 * @param kinds of the leaves' objects, in ascending order
 */
public record ValuesHead(long from, long end, List<String> kinds) {

  public ValuesHead {
    kinds = List.copyOf(kinds);
  }

  /** Whether the values of a leaf of that index about a record of that kind have to be there. */
  public boolean covers(long index, String kind) {
    return index >= from && index < end && kinds.contains(kind);
  }
}
