package org.issg.portal.ledger.verify;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.Refusal;

/** Whether the indexes run from the first to the last without a gap, and what is wrong if not. */
final class LeafOrder {

  private static final int MOST_GAPS = 1000;

  private final long end;
  private final NavigableMap<Long, Long> gaps = new TreeMap<>();
  private long expected;
  private Refusal early;
  private Refusal disorder;
  private Refusal surplus;

  LeafOrder(long from, long end) {
    this.expected = from;
    this.end = end;
  }

  /** Whether this is the next index. */
  boolean isNext(long index) {
    if (index == expected && index < end) {
      expected++;
      return true;
    }
    note(index);
    return false;
  }

  private void note(long index) {
    if (index >= end) {
      surplus =
          first(surplus, Cause.ADDED_LEAF, "Leaf %d was added: the range ends before it.", index);
    } else if (index > expected) {
      early =
          first(
              early,
              Cause.SWAPPED_LEAVES,
              "Leaf %d stands where leaf " + expected + " belongs: the order was changed.",
              index);
      addGap(expected, index);
      expected = index + 1;
    } else if (fillsGap(index)) {
      disorder = early;
    } else {
      surplus = first(surplus, Cause.ADDED_LEAF, "Leaf %d is there twice.", index);
    }
  }

  private void addGap(long from, long until) {
    if (gaps.size() < MOST_GAPS) {
      gaps.put(from, until);
    }
  }

  private boolean fillsGap(long index) {
    var gap = gaps.floorEntry(index);
    if (gap == null || index >= gap.getValue()) {
      return false;
    }
    gaps.remove(gap.getKey());
    if (gap.getKey() < index) {
      addGap(gap.getKey(), index);
    }
    if (index + 1 < gap.getValue()) {
      addGap(index + 1, gap.getValue());
    }
    return true;
  }

  private static Refusal first(Refusal known, Cause cause, String message, long index) {
    return known != null ? known : new Refusal(cause, message.formatted(index));
  }

  boolean isBroken() {
    return disorder != null || surplus != null || !gaps.isEmpty();
  }

  /**
   * To be called after the last leaf.
   *
   * @throws Refusal when leaves are missing, doubled, added or out of order
   */
  void requireComplete() {
    if (!gaps.isEmpty()) {
      throw missing(gaps.firstKey());
    }
    if (disorder != null) {
      throw disorder;
    }
    if (surplus != null) {
      throw surplus;
    }
    if (expected < end) {
      throw missing(expected);
    }
  }

  private static Refusal missing(long index) {
    return new Refusal(Cause.MISSING_LEAF, "Leaf " + index + " is missing from the bundle.");
  }
}
