package org.issg.portal.desk.service;

import java.util.List;

/**
 * Leaves that an auditor takes away: those from one index to before another that fit a filter. All
 * of them are in the signed tree as it begins, so nothing that is committed meanwhile moves it.
 *
 * @param meant the people and records that the filter names
 * @param from the first index
 * @param end the index behind the last, the size of a checkpoint
 */
public record Export(LogFilter filter, Meant meant, long from, long end) {

  /** How many leaves are looked at in one transaction where only some of them fit. */
  private static final int WINDOW = 10_000;

  /** The last index that it covers, after which the next one begins. */
  public long last() {
    return end - 1;
  }

  /** The index up to before which one transaction looks. */
  long windowEnd(long begin) {
    if (meant.isNarrow()) {
      return end;
    }
    int window = filter.values().isEmpty() ? ExportQueries.SIZE : WINDOW;
    return Math.min(end, begin + window);
  }

  /**
   * Some leaves in the order of their indexes.
   *
   * @param next the index from which on the next ones are asked for
   */
  public record Part(List<TakenLeaf> leaves, long next) {

    public Part {
      leaves = List.copyOf(leaves);
    }
  }
}
