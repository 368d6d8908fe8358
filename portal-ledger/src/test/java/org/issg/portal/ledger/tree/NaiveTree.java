package org.issg.portal.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The definitions of RFC 6962, section 2.1, word for word and without a thought for speed. */
final class NaiveTree {

  private NaiveTree() {}

  static List<Hash> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  /** MTH. */
  static Hash root(List<Hash> d) {
    if (d.isEmpty()) {
      return Hash.EMPTY;
    }
    if (d.size() == 1) {
      return d.get(0);
    }
    int k = k(d.size());
    return Hash.ofPair(root(d.subList(0, k)), root(d.subList(k, d.size())));
  }

  /** PATH. */
  static List<Hash> path(int m, List<Hash> d) {
    if (d.size() == 1) {
      return List.of();
    }
    int k = k(d.size());
    return m < k
        ? with(path(m, d.subList(0, k)), root(d.subList(k, d.size())))
        : with(path(m - k, d.subList(k, d.size())), root(d.subList(0, k)));
  }

  /** PROOF. */
  static List<Hash> proof(int m, List<Hash> d) {
    return subproof(m, d, true);
  }

  private static List<Hash> subproof(int m, List<Hash> d, boolean whole) {
    if (m == d.size()) {
      return whole ? List.of() : List.of(root(d));
    }
    int k = k(d.size());
    return m <= k
        ? with(subproof(m, d.subList(0, k), whole), root(d.subList(k, d.size())))
        : with(subproof(m - k, d.subList(k, d.size()), false), root(d.subList(0, k)));
  }

  private static int k(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Hash> with(List<Hash> path, Hash last) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
