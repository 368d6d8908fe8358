package org.issg.portal.ledger.verify;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.ledger.bundle.LeafLine;
import org.issg.portal.ledger.tally.Sighting;

/**
 * What a leaf says that matters beside others.
 *
 * @param id its own; null where the bytes are no leaf of the portal
 * @param seen what it says of its node's count
 * @param committed to what values it commits
 * @param redaction which one it says was asked for or confirmed
 */
record LeafFacts(
    UUID id,
    Optional<Sighting> seen,
    Optional<Committed> committed,
    Optional<RedactionAct> redaction) {

  static final LeafFacts NONE =
      new LeafFacts(null, Optional.empty(), Optional.empty(), Optional.empty());

  static LeafFacts of(LeafLine leaf, Map<String, Object> members) {
    return new LeafFacts(
        LeafIds.of(members),
        leaf.signature().flatMap(signed -> Sighting.of(signed.key(), leaf.hash(), members)),
        Committed.of(members),
        RedactionAct.of(members));
  }

  /** Of what kind the record is that a leaf with these members is about; empty if it names none. */
  static String objectKind(Map<String, Object> leaf) {
    return leaf.get("object") instanceof Map<?, ?> object
            && object.get("kind") instanceof String kind
        ? kind
        : "";
  }
}
