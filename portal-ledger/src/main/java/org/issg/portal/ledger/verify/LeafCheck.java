package org.issg.portal.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.issg.portal.ledger.CanonicalReader;
import org.issg.portal.ledger.NotCanonicalException;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.LeafLine;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.tree.Hash;

/** Checks what can be said of leaves without their place in the tree; used by several threads. */
final class LeafCheck {

  private final NodeSignatures nodes;

  LeafCheck(BundleHead head, boolean each) {
    this.nodes = new NodeSignatures(head, each);
  }

  /**
   * Of leaves with wrong signatures, the first alone is told, and none behind a leaf that is wrong
   * otherwise.
   *
   * @param lines of the bundle, in their order
   * @param signatures whether it matters that signatures are right
   */
  List<CheckedLeaf> check(List<byte[]> lines, boolean signatures) {
    List<LeafLine> leaves = lines.stream().map(LeafLine::parse).toList();
    List<CheckedLeaf> checked = new ArrayList<>(leaves.stream().map(this::alone).toList());
    if (signatures) {
      int[] signed =
          IntStream.range(0, leaves.size())
              .takeWhile(i -> checked.get(i).complaint().isEmpty())
              .filter(i -> leaves.get(i).signature().isPresent())
              .toArray();
      OptionalInt wrong = nodes.firstWrong(IntStream.of(signed).mapToObj(leaves::get).toList());
      wrong.ifPresent(
          n ->
              checked.set(
                  signed[n], checked.get(signed[n]).with(nodes.wrong(leaves.get(signed[n])))));
    }
    return checked;
  }

  private CheckedLeaf alone(LeafLine leaf) {
    Hash actual = Hash.ofLeaf(leaf.leaf());
    if (!leaf.hash().equals(actual)) {
      return of(leaf, actual, LeafFacts.NONE, Optional.of(changed(leaf)));
    }
    try {
      Map<String, Object> members = CanonicalReader.object(leaf.leaf());
      return of(leaf, actual, LeafFacts.of(leaf, members), nodes.complaint(leaf, members));
    } catch (NotCanonicalException e) {
      return of(leaf, actual, LeafFacts.NONE, Optional.of(notCanonical(leaf, e)));
    }
  }

  private static CheckedLeaf of(
      LeafLine leaf, Hash actual, LeafFacts facts, Optional<Refusal> complaint) {
    return new CheckedLeaf(leaf.index(), leaf.hash(), actual, facts, complaint);
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

  private static Refusal notCanonical(LeafLine leaf, NotCanonicalException e) {
    return new Refusal(
        Cause.NOT_CANONICAL,
        "Leaf %d is not canonical JSON: %s.".formatted(leaf.index(), e.getMessage()));
  }
}
