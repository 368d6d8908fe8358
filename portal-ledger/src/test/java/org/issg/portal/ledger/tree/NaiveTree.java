package org.issg.portal.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The definitions of RFC 6962, section 2.1, word for word: D[from:to] are the leaves from an index
 * to before another. Only what a range hashes to is kept, so that every size can be asked for.
 */
final class NaiveTree {

  private final List<Hash> leaves;
  private final Map<Integer, Hash> known = new HashMap<>();

  NaiveTree(List<Hash> leaves) {
    this.leaves = leaves;
  }

  static List<Hash> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  /** MTH of the first so many leaves. */
  Hash root(int size) {
    return root(0, size);
  }

  private Hash root(int from, int to) {
    int range = from * (leaves.size() + 1) + to;
    Hash root = known.get(range);
    if (root == null) {
      root = mth(from, to);
      known.put(range, root);
    }
    return root;
  }

  private Hash mth(int from, int to) {
    if (from == to) {
      return Hash.EMPTY;
    }
    if (to - from == 1) {
      return leaves.get(from);
    }
    int k = from + k(to - from);
    return Hash.ofPair(root(from, k), root(k, to));
  }

  /** PATH in the tree of the first so many leaves. */
  List<Hash> path(int m, int size) {
    List<Hash> path = new ArrayList<>();
    path(path, m, 0, size);
    return path;
  }

  private void path(List<Hash> path, int m, int from, int to) {
    if (to - from == 1) {
      return;
    }
    int k = k(to - from);
    if (m < k) {
      path(path, m, from, from + k);
      path.add(root(from + k, to));
    } else {
      path(path, m - k, from + k, to);
      path.add(root(from, from + k));
    }
  }

  /** PROOF from so many leaves to so many. */
  List<Hash> proof(int m, int size) {
    List<Hash> proof = new ArrayList<>();
    subproof(proof, m, 0, size, true);
    return proof;
  }

  private void subproof(List<Hash> proof, int m, int from, int to, boolean whole) {
    if (m == to - from) {
      if (!whole) {
        proof.add(root(from, to));
      }
      return;
    }
    int k = k(to - from);
    if (m <= k) {
      subproof(proof, m, from, from + k, whole);
      proof.add(root(from + k, to));
    } else {
      subproof(proof, m - k, from + k, to, false);
      proof.add(root(from, from + k));
    }
  }

  private static int k(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }
}
