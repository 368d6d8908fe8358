package org.issg.portal.ledger.sequence;

import java.util.Optional;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.tally.Sighting;

/**
 * A committed leaf without an entry, as the database shows it.
 *
 * @param columns beside its bytes
 * @param key fingerprint of the key that signed it, or null
 * @param signature that stands beside it, or null
 * @param known whether a leaf of its id is in the tree already
 */
record Candidate(
    PendingLeaf leaf,
    byte[] bytes,
    LeafColumns columns,
    String key,
    byte[] signature,
    boolean known) {

  /** What it says of its node's count, once it is known to be well. */
  Optional<Sighting> sighting() {
    return Sighting.of(key, leaf.hash(), CanonicalReader.object(bytes));
  }
}
