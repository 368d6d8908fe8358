package org.issg.portal.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The right edge of a growing tree: the hashes of the full subtrees that cover its leaves, largest
 * first. It grows leaf by leaf in constant memory (at most 63 hashes) and knows the root at each
 * size.
 */
public final class Frontier {

  private final List<Hash> peaks;
  private long size;

  public Frontier() {
    this(0, List.of());
  }

  /**
   * @throws IllegalArgumentException when a tree of this size has another number of peaks
   */
  public Frontier(long size, List<Hash> peaks) {
    if (size < 0 || peaks.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves does not have " + peaks.size() + " peaks");
    }
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  public Frontier copy() {
    return new Frontier(size, peaks);
  }

  public void append(Hash leaf) {
    append(leaf, 0);
  }

  /**
   * Appends a leaf.
   *
   * @param completed is told of each larger subtree that this leaf makes full, and of its hash
   */
  public void append(Hash leaf, BiConsumer<Subtree, Hash> completed) {
    append(leaf, 0, completed);
  }

  /**
   * Appends a full subtree of 2^level leaves.
   *
   * @throws IllegalArgumentException when no full subtree of that level begins here
   */
  public void append(Hash subtree, int level) {
    append(subtree, level, (larger, hash) -> {});
  }

  private void append(Hash subtree, int level, BiConsumer<Subtree, Hash> completed) {
    long leaves = 1L << level;
    if (size % leaves != 0) {
      throw new IllegalArgumentException(
          "no subtree of " + leaves + " leaves begins after " + size + " leaves");
    }
    Hash peak = subtree;
    Subtree at = new Subtree(level, size >> level);
    while ((at.index() & 1) == 1) {
      peak = Hash.ofPair(peaks.remove(peaks.size() - 1), peak);
      at = at.parent();
      completed.accept(at, peak);
    }
    peaks.add(peak);
    size += leaves;
  }

  public long size() {
    return size;
  }

  public List<Hash> peaks() {
    return List.copyOf(peaks);
  }

  public Hash root() {
    return fold(peaks);
  }

  /** The hash of a tree whose full subtrees, largest first, have these hashes. */
  static Hash fold(List<Hash> subtrees) {
    if (subtrees.isEmpty()) {
      return Hash.EMPTY;
    }
    Hash root = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Hash.ofPair(subtrees.get(i), root);
    }
    return root;
  }
}
