package org.issg.portal.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A full subtree: the 2^level leaves from {@code index * 2^level} on. Its hash never changes once
 * the tree has grown past it.
 */
public record Subtree(int level, long index) {

  private static final int HIGHEST = 62;

  public Subtree {
    if (level < 0 || level > HIGHEST || index < 0) {
      throw new IllegalArgumentException("no such subtree: level " + level + ", index " + index);
    }
  }

  public static Subtree leaf(long index) {
    return new Subtree(0, index);
  }

  public long first() {
    return index << level;
  }

  public long end() {
    return (index + 1) << level;
  }

  public Subtree parent() {
    return new Subtree(level + 1, index >> 1);
  }

  public Subtree left() {
    return new Subtree(level - 1, 2 * index);
  }

  public Subtree right() {
    return new Subtree(level - 1, 2 * index + 1);
  }

  /**
   * The fewest full subtrees that hold just the leaves from one index to before another, from left
   * to right.
   */
  public static List<Subtree> covering(long from, long end) {
    List<Subtree> subtrees = new ArrayList<>();
    for (long next = from; next < end; ) {
      int fits = HIGHEST + 1 - Long.numberOfLeadingZeros(end - next);
      int level = Math.min(next == 0 ? HIGHEST : Long.numberOfTrailingZeros(next), fits);
      subtrees.add(new Subtree(level, next >> level));
      next += 1L << level;
    }
    return subtrees;
  }
}
