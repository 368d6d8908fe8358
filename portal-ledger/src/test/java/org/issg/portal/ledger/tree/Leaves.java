package org.issg.portal.ledger.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Leaves in memory as the source of proofs; each subtree is hashed once. */
public final class Leaves implements Function<Subtree, Hash> {

  private final List<Hash> leaves;
  private final Map<Subtree, Hash> known = new HashMap<>();

  public Leaves(List<Hash> leaves) {
    this.leaves = leaves;
  }

  @Override
  public Hash apply(Subtree subtree) {
    Hash hash = known.get(subtree);
    if (hash == null) {
      hash =
          subtree.level() == 0
              ? leaves.get((int) subtree.index())
              : Hash.ofPair(apply(subtree.left()), apply(subtree.right()));
      known.put(subtree, hash);
    }
    return hash;
  }
}
