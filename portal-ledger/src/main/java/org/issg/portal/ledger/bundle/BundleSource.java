package org.issg.portal.ledger.bundle;

import java.util.List;

/**
 * Where the parts of a bundle come from, asked for in the order in which they are written: so a
 * checkpoint that is chosen after the values were read signs the leaves of all redactions by which
 * any of them were destroyed.
 */
public interface BundleSource {

  /** The values beside the leaves of a range of indexes, in the order of indexes, before first. */
  List<StoredValue> values(long from, long end);

  /** Chooses the checkpoint; asked for once, after the last values. */
  BundleHead head();

  /**
   * The first leaves of a range, at least one; none where the log has lost them, which ends the
   * bundle there.
   */
  List<StoredLeaf> leaves(long from, long end);
}
