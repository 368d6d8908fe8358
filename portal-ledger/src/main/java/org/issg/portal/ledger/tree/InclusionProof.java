package org.issg.portal.ledger.tree;

import java.util.List;

/** Shows that a leaf stands at an index in a tree of a size (RFC 9162, section 2.1.3). */
public record InclusionProof(long index, long size, List<Hash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the path leads from this leaf to this root. */
  public boolean leads(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.ofPair(sibling, hash);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        hash = Hash.ofPair(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
