package org.issg.portal.ledger.tree;

import java.util.List;

/** Shows that a tree grew out of a smaller one (RFC 9162, section 2.1.4). */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the path leads to both roots. */
  public boolean connects(Hash oldRoot, Hash newRoot) {
    if (oldSize < 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(Hash.EMPTY);
    }
    return climbs(oldRoot, newRoot);
  }

  private boolean climbs(Hash oldRoot, Hash newRoot) {
    boolean oldIsPeak = Long.bitCount(oldSize) == 1;
    if (!oldIsPeak && path.isEmpty()) {
      return false;
    }
    int up = Long.numberOfTrailingZeros(oldSize);
    long node = (oldSize - 1) >> up;
    long last = (newSize - 1) >> up;
    Hash oldHash = oldIsPeak ? oldRoot : path.get(0);
    Hash newHash = oldHash;
    for (Hash sibling : path.subList(oldIsPeak ? 0 : 1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        oldHash = Hash.ofPair(sibling, oldHash);
        newHash = Hash.ofPair(sibling, newHash);
        int skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= skipped;
        last >>= skipped;
      } else {
        newHash = Hash.ofPair(newHash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
  }
}
