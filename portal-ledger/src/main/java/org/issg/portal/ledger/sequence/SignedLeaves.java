package org.issg.portal.ledger.sequence;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.issg.portal.ledger.LeafSignature;
import org.issg.portal.ledger.NodeKeys;
import org.issg.portal.ledger.NodeKeys.Verdict;
import org.issg.portal.ledger.NodePublicKey;
import org.issg.portal.ledger.curve.SignatureBatch;
import org.issg.portal.ledger.curve.SignedMessage;

/**
 * Whether the signatures beside leaves are still those by which the leaves came into the tree: many
 * by one equation, and where that does not hold, each by itself.
 */
final class SignedLeaves {

  private static final int BATCH = 1000;

  private final NodeKeys keys;
  private final Consumer<String> alarms;
  private final SecureRandom random = new SecureRandom();
  private final List<EnteredLeaf> leaves = new ArrayList<>();
  private int bad;

  SignedLeaves(NodeKeys keys, Consumer<String> alarms) {
    this.keys = keys;
    this.alarms = alarms;
  }

  /** Takes a leaf whose bytes are those that were signed. */
  void add(EnteredLeaf leaf) {
    if (leaf.key() == null || leaf.signature() == null || keys.find(leaf.key()).isEmpty()) {
      complain(leaf);
      return;
    }
    leaves.add(leaf);
    if (leaves.size() == BATCH) {
      check();
    }
  }

  /** How many leaves have no signature, or a wrong one, among all that were added. */
  int bad() {
    check();
    return bad;
  }

  private void check() {
    if (!SignatureBatch.holds(leaves.stream().map(this::message).toList(), random)) {
      leaves.stream().filter(each -> !isRight(each)).forEach(this::complain);
    }
    leaves.clear();
  }

  private SignedMessage message(EnteredLeaf leaf) {
    NodePublicKey key = keys.find(leaf.key()).orElseThrow();
    return new SignedMessage(key.raw(), LeafSignature.message(leaf.bytes()), leaf.signature());
  }

  private boolean isRight(EnteredLeaf leaf) {
    return keys.check(leaf.key(), leaf.signature(), leaf.bytes(), leaf.columns().recordedAt())
        != Verdict.FORGED;
  }

  private void complain(EnteredLeaf leaf) {
    bad++;
    alarms.accept(
        "the signature beside leaf %d is gone or was changed, its key is said to be %s"
            .formatted(leaf.index(), Objects.requireNonNullElse(leaf.key(), "none")));
  }
}
