package org.issg.portal.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.tally.Reconciliation;
import org.issg.portal.ledger.tree.Frontier;
import org.issg.portal.ledger.tree.Hash;
import org.issg.portal.ledger.tree.Subtree;

/**
 * Takes the leaves one after the other into two trees, one of their bytes and one of the hashes
 * that the bundle lists, and says at the end what does not fit. The second tree tells which leaf it
 * is: where its root is the signed one, the listed hashes are those that were signed.
 */
final class LeafSequence {

  private static final int MOST_MISMATCHES = 10_000;

  private final BundleHead head;
  private final long size;
  private final long earlierSize;
  private final LeafOrder order;
  private final Frontier actual;
  private final Frontier listed;
  private final LeafIds ids = new LeafIds();
  private final Reconciliation counts;
  private final ValueCheck values;
  private final List<CheckedLeaf> mismatches = new ArrayList<>();
  private Refusal complaint;
  private Hash earlierRoot;

  /**
   * @param size of the checkpoint
   * @param earlierSize of the auditor's earlier checkpoint; negative for none
   * @param values to be compared with what the leaves commit to
   */
  LeafSequence(BundleHead head, long size, long earlierSize, ValueCheck values) {
    this.head = head;
    this.size = size;
    this.earlierSize = earlierSize;
    this.order = new LeafOrder(head.from(), head.end());
    this.values = values;
    this.counts = new Reconciliation(head.from() == 0);
    try {
      this.actual = new Frontier(head.from(), head.left());
    } catch (IllegalArgumentException e) {
      throw new Refusal(Cause.MALFORMED, "The bundle's left hashes do not fit: " + e.getMessage());
    }
    this.listed = actual.copy();
    noteEarlierRoot();
  }

  void add(CheckedLeaf leaf) {
    if (!order.isNext(leaf.index()) || order.isBroken()) {
      return;
    }
    actual.append(leaf.actual());
    listed.append(leaf.listed());
    if (complaint == null) {
      complaint = leaf.complaint().orElse(null);
    }
    if (!leaf.isAsListed() && mismatches.size() < MOST_MISMATCHES) {
      mismatches.add(leaf);
    }
    ids.add(leaf.facts().id());
    leaf.facts().seen().ifPresent(counts::add);
    values.add(leaf);
    noteEarlierRoot();
  }

  /** Whether a leaf is not well, so that what is wrong with later ones does not matter. */
  boolean hasComplaint() {
    return complaint != null;
  }

  private void noteEarlierRoot() {
    if (actual.size() == earlierSize) {
      earlierRoot = actual.root();
    }
  }

  /** The root that the tree had at the earlier checkpoint's size, when that is in the range. */
  Optional<Hash> earlierRoot() {
    return Optional.ofNullable(earlierRoot);
  }

  /**
   * @throws Refusal when the leaves are not the signed ones, or one of them is not well
   */
  void requireRoot(Hash signed) {
    order.requireComplete();
    Hash root = closed(actual);
    Hash listedRoot = closed(listed);
    if (!mismatches.isEmpty()) {
      throw mismatch(root.equals(signed), listedRoot.equals(signed));
    }
    if (complaint != null) {
      throw complaint;
    }
    if (!root.equals(signed)) {
      throw new Refusal(
          Cause.OTHER_LEAVES,
          "The leaves do not lead to the signed root: some were changed, dropped, added or"
              + " reordered together with the hashes listed for them.");
    }
    requireOwnIds();
  }

  private void requireOwnIds() {
    ids.firstRepeated()
        .ifPresent(
            repeated -> {
              throw new Refusal(
                  Cause.REPEATED_LEAF,
                  "Leaf %d repeats leaf %d: both have the id %s."
                      .formatted(
                          head.from() + repeated.place(),
                          head.from() + repeated.earlier(),
                          repeated.id()));
            });
  }

  /**
   * To be asked at the size of a checkpoint.
   *
   * @return how far the counts of the nodes reach
   * @throws Refusal when the leaves are not those that a node counted
   */
  String requireCounts() {
    counts.complaints().stream()
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return counts.summary();
  }

  /** The root once the subtrees on the right are there. */
  private Hash closed(Frontier frontier) {
    List<Subtree> subtrees = Subtree.covering(head.end(), size);
    if (subtrees.size() != head.right().size()) {
      throw new Refusal(Cause.MALFORMED, "The bundle's right hashes do not fit its range.");
    }
    for (int i = 0; i < subtrees.size(); i++) {
      frontier.append(head.right().get(i), subtrees.get(i).level());
    }
    return frontier.root();
  }

  private Refusal mismatch(boolean bytesAreSigned, boolean listIsSigned) {
    CheckedLeaf first = mismatches.get(0);
    if (bytesAreSigned) {
      return new Refusal(
          Cause.CHANGED_LEAF,
          "The hash listed for leaf %d was changed; its bytes were not.".formatted(first.index()));
    }
    for (CheckedLeaf other : mismatches) {
      if (listIsSigned
          && first.actual().equals(other.listed())
          && other.actual().equals(first.listed())) {
        return new Refusal(
            Cause.SWAPPED_LEAVES,
            "Leaves %d and %d were swapped.".formatted(first.index(), other.index()));
      }
    }
    return first.complaint().orElseThrow();
  }
}
