package org.issg.portal.ledger.verify;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.LeafSignature;
import org.issg.portal.ledger.NotCanonicalException;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.LeafLine;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tally.Sighting;
import org.issg.portal.ledger.tree.Hash;

/** Checks what can be said of a leaf without its neighbours; used by several threads. */
final class LeafCheck {

  private final Map<String, VerifierKey> nodes;
  private final long signedFrom;

  LeafCheck(BundleHead head) {
    this.nodes =
        head.nodeKeys().stream()
            .collect(Collectors.toMap(VerifierKey::fingerprint, Function.identity(), (a, b) -> a));
    this.signedFrom = nodes.isEmpty() ? Long.MAX_VALUE : head.signedFrom();
  }

  CheckedLeaf check(byte[] line) {
    LeafLine leaf = LeafLine.parse(line);
    Hash actual = Hash.ofLeaf(leaf.leaf());
    if (!leaf.hash().equals(actual)) {
      return checked(leaf, actual, Optional.empty(), Optional.of(changed(leaf)));
    }
    try {
      Map<String, Object> members = CanonicalReader.object(leaf.leaf());
      return checked(leaf, actual, sighting(leaf, members), signatureComplaint(leaf));
    } catch (NotCanonicalException e) {
      return checked(leaf, actual, Optional.empty(), notCanonical(leaf, e));
    }
  }

  private static CheckedLeaf checked(
      LeafLine leaf, Hash actual, Optional<Sighting> seen, Optional<Refusal> complaint) {
    return new CheckedLeaf(leaf.index(), leaf.hash(), actual, seen, complaint);
  }

  private static Optional<Sighting> sighting(LeafLine leaf, Map<String, Object> members) {
    return leaf.signature().flatMap(signed -> Sighting.of(signed.key(), leaf.hash(), members));
  }

  private static Refusal changed(LeafLine leaf) {
    return leaf.leaf().length == 0
        ? new Refusal(
            Cause.MISSING_LEAF,
            "Leaf %d is missing: the log has its hash, but no longer its bytes."
                .formatted(leaf.index()))
        : new Refusal(
            Cause.CHANGED_LEAF,
            "Leaf %d was changed: its bytes do not have the hash that the log signed."
                .formatted(leaf.index()));
  }

  private static Optional<Refusal> notCanonical(LeafLine leaf, NotCanonicalException e) {
    return refusal(Cause.NOT_CANONICAL, leaf, "is not canonical JSON: " + e.getMessage());
  }

  private Optional<Refusal> signatureComplaint(LeafLine leaf) {
    if (leaf.signature().isEmpty()) {
      return leaf.index() < signedFrom
          ? Optional.empty()
          : refusal(Cause.UNSIGNED_LEAF, leaf, "has no signature of a node");
    }
    LeafLine.Signed signed = leaf.signature().get();
    VerifierKey node = nodes.get(signed.key());
    if (node == null) {
      return refusal(
          Cause.FOREIGN_LEAF,
          leaf,
          "is signed by the key " + signed.key() + ", which is of no known node");
    }
    return node.verifies(LeafSignature.message(leaf.leaf()), signed.bytes())
        ? Optional.empty()
        : refusal(Cause.FORGED_LEAF, leaf, "has a wrong signature of " + node.id());
  }

  private static Optional<Refusal> refusal(Cause cause, LeafLine leaf, String what) {
    return Optional.of(new Refusal(cause, "Leaf " + leaf.index() + " " + what + "."));
  }
}
