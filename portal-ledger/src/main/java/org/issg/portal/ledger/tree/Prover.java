package org.issg.portal.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes proofs (RFC 6962, sections 2.1.1 and 2.1.2; RFC 9162, sections 2.1.3 and 2.1.4) from a
 * source that knows the hash of each full subtree.
 */
public final class Prover {

  private final Function<Subtree, Hash> source;

  public Prover(Function<Subtree, Hash> source) {
    this.source = source;
  }

  /** The root of the first so many leaves. */
  public Hash root(long size) {
    return hash(0, size);
  }

  /** The hashes of the subtrees that cover leaves from one index to before another. */
  public List<Hash> covering(long from, long end) {
    return Subtree.covering(from, end).stream().map(source).toList();
  }

  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<Hash> path = new ArrayList<>();
    addPath(path, index, 0, size);
    return new InclusionProof(index, size, path);
  }

  private void addPath(List<Hash> path, long index, long from, long end) {
    if (end - from == 1) {
      return;
    }
    long middle = from + split(end - from);
    if (index < middle) {
      addPath(path, index, from, middle);
      path.add(hash(middle, end));
    } else {
      addPath(path, index, middle, end);
      path.add(hash(from, middle));
    }
  }

  public ConsistencyProof consistency(long oldSize, long newSize) {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("no growth from " + oldSize + " to " + newSize);
    }
    List<Hash> path = new ArrayList<>();
    if (oldSize > 0 && oldSize < newSize) {
      addConsistency(path, oldSize, 0, newSize);
    }
    return new ConsistencyProof(oldSize, newSize, path);
  }

  private void addConsistency(List<Hash> path, long oldSize, long from, long end) {
    if (oldSize == end) {
      if (from > 0) {
        path.add(hash(from, end));
      }
      return;
    }
    long middle = from + split(end - from);
    if (oldSize <= middle) {
      addConsistency(path, oldSize, from, middle);
      path.add(hash(middle, end));
    } else {
      addConsistency(path, oldSize, middle, end);
      path.add(hash(from, middle));
    }
  }

  private Hash hash(long from, long end) {
    return Frontier.fold(covering(from, end));
  }

  /** The largest power of two below a number greater than one. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
