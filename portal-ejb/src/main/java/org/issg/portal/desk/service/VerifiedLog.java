package org.issg.portal.desk.service;

import java.util.List;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleSource;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;

/** The whole log as a verification under way reads it, in short transactions. */
final class VerifiedLog implements BundleSource {

  private final VerificationSteps steps;
  private final VerificationProgress progress;
  private long size;

  VerifiedLog(VerificationSteps steps, VerificationProgress progress) {
    this.steps = steps;
    this.progress = progress;
  }

  @Override
  public List<StoredValue> values(long from, long end) {
    progress.accept(0);
    return steps.values(from, end);
  }

  @Override
  public BundleHead head(long least) {
    BundleHead head = steps.head();
    size = head.end();
    return head;
  }

  /**
   * @throws Refusal when the columns beside a leaf, which the desk shows, do not say what it does
   */
  @Override
  public List<StoredLeaf> leaves(long from, long end) {
    List<StoredLeaf> leaves = steps.leaves(from, end);
    steps
        .columns(from, from + leaves.size())
        .ifPresent(
            complaint -> {
              throw new Refusal(Cause.CHANGED_LEAF, complaint);
            });
    return leaves;
  }

  /** Of the checkpoint that was chosen. */
  long size() {
    return size;
  }
}
