package org.issg.portal.ledger.bundle;

import java.util.List;

/** Where the parts of a bundle come from. */
public interface BundleSource {

  /**
   * Chooses the checkpoint, and the range up to it: first of all, and again where values were
   * destroyed by a redaction whose leaf that checkpoint has not signed. The range begins each time
   * with the same leaf.
   *
   * @param least leaves that the checkpoint's tree holds, where there is such a checkpoint
   */
  BundleHead head(long least);

  /** The values beside the leaves of a range of indexes, in the order of indexes, before first. */
  List<StoredValue> values(long from, long end);

  /**
   * The first leaves of a range, at least one; none where the log has lost them, which ends the
   * bundle there.
   */
  List<StoredLeaf> leaves(long from, long end);
}
