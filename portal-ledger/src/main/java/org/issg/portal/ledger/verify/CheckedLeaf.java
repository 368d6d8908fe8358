package org.issg.portal.ledger.verify;

import java.util.Optional;
import java.util.UUID;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.tally.Sighting;
import org.issg.portal.ledger.tree.Hash;

/**
 * A leaf with what was found of it alone.
 *
 * @param listed the hash that the bundle lists
 * @param actual the hash of its bytes
 * @param id its own; null where the bytes are no leaf of the portal
 * @param seen what it says of its node's count
 * @param complaint what is wrong with it, when its bytes have the listed hash
 */
record CheckedLeaf(
    long index,
    Hash listed,
    Hash actual,
    UUID id,
    Optional<Sighting> seen,
    Optional<Refusal> complaint) {

  boolean isAsListed() {
    return listed.equals(actual);
  }

  CheckedLeaf with(Refusal refusal) {
    return new CheckedLeaf(index, listed, actual, id, seen, Optional.of(refusal));
  }
}
