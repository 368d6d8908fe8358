package org.issg.portal.ledger.verify;

import java.util.Optional;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.tree.Hash;

/**
 * A leaf with what was found of it alone.
 *
 * @param listed the hash that the bundle lists
 * @param actual the hash of its bytes
 * @param complaint what is wrong with it, when its bytes have the listed hash
 */
record CheckedLeaf(
    long index, Hash listed, Hash actual, LeafFacts facts, Optional<Refusal> complaint) {

  boolean isAsListed() {
    return listed.equals(actual);
  }

  CheckedLeaf with(Refusal refusal) {
    return new CheckedLeaf(index, listed, actual, facts, Optional.of(refusal));
  }
}
