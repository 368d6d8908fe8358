package org.issg.portal.ledger.verify;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.issg.portal.ledger.LeafSignature;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.LeafLine;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.curve.SignatureBatch;
import org.issg.portal.ledger.curve.SignedMessage;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tally.Sighting;

/**
 * Whether leaves are signed by nodes: many by one equation, and where that does not hold, one after
 * the other by this Java's own Ed25519, whose word is the last.
 */
final class NodeSignatures {

  private final Map<String, VerifierKey> nodes;
  private final long signedFrom;
  private final boolean each;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param each whether the equation of many is not to be used
   */
  NodeSignatures(BundleHead head, boolean each) {
    this.nodes =
        head.nodeKeys().stream()
            .collect(Collectors.toMap(VerifierKey::fingerprint, Function.identity(), (a, b) -> a));
    this.signedFrom = nodes.isEmpty() ? Long.MAX_VALUE : head.signedFrom();
    this.each = each;
  }

  /**
   * What is wrong before a signature is computed: that there is none, or of nobody who is known.
   */
  Optional<Refusal> complaint(LeafLine leaf, Map<String, Object> members) {
    if (leaf.signature().isEmpty()) {
      return unsigned(leaf, members);
    }
    String key = leaf.signature().get().key();
    return nodes.containsKey(key)
        ? Optional.empty()
        : refusal(
            Cause.FOREIGN_LEAF,
            leaf,
            "is signed by the key " + key + ", which is of no known node");
  }

  /** Whoever takes signatures away must not get rid of what nodes counted, too. */
  private Optional<Refusal> unsigned(LeafLine leaf, Map<String, Object> members) {
    if (leaf.index() >= signedFrom) {
      return refusal(Cause.UNSIGNED_LEAF, leaf, "has no signature of a node");
    }
    return Sighting.isCounted(members)
        ? refusal(Cause.UNSIGNED_LEAF, leaf, "counts among those of a node, and none signed it")
        : Optional.empty();
  }

  /** Which of these leaves, each signed by a node that is known, has a wrong signature. */
  OptionalInt firstWrong(List<LeafLine> leaves) {
    if (!each && SignatureBatch.holds(leaves.stream().map(this::message).toList(), random)) {
      return OptionalInt.empty();
    }
    return IntStream.range(0, leaves.size()).filter(i -> !isRight(leaves.get(i))).findFirst();
  }

  private SignedMessage message(LeafLine leaf) {
    return new SignedMessage(
        node(leaf).raw(),
        LeafSignature.message(leaf.leaf()),
        leaf.signature().orElseThrow().bytes());
  }

  private boolean isRight(LeafLine leaf) {
    return node(leaf)
        .verifies(LeafSignature.message(leaf.leaf()), leaf.signature().orElseThrow().bytes());
  }

  private VerifierKey node(LeafLine leaf) {
    return nodes.get(leaf.signature().orElseThrow().key());
  }

  Refusal wrong(LeafLine leaf) {
    return refusal(Cause.FORGED_LEAF, leaf, "has a wrong signature of " + node(leaf).id())
        .orElseThrow();
  }

  private static Optional<Refusal> refusal(Cause cause, LeafLine leaf, String what) {
    return Optional.of(new Refusal(cause, "Leaf " + leaf.index() + " " + what + "."));
  }
}
