package org.issg.portal.desk.service;

import org.issg.portal.shared.RuleViolation;

/**
 * What an auditor takes away of the log.
 *
 * @param from index of the first leaf; null for the first one that is not known yet
 * @param until index of the last leaf; null for the last one that is signed
 * @param known size of the checkpoint that the auditor accepted last; 0 for none
 * @param cosigned whether a witness must have cosigned the checkpoint
 */
public record BundleRange(Long from, Long until, long known, boolean cosigned) {

  /** What came after a checkpoint; after that of 0 leaves, the whole log. */
  public static BundleRange since(long known) {
    return new BundleRange(null, null, known, false);
  }

  /** The leaves from an index to another one. */
  public static BundleRange of(long from, long until) {
    return new BundleRange(from, until, 0, false);
  }

  /** The index of the first leaf. */
  long first() {
    return from == null ? known : from;
  }

  /** The index after the last leaf, of a log with so many. */
  long end(long size) {
    return until == null ? size : until + 1;
  }

  /** How many leaves a checkpoint has to have signed. */
  long least() {
    return Math.max(Math.max(known, from == null ? 0 : from + 1), until == null ? 0 : until + 1);
  }

  /**
   * @throws RuleViolation if a log of so many leaves has no such range
   */
  void requireWithin(long size) {
    if (from != null && (from < 0 || from >= size)) {
      throw new RuleViolation("desk.ledger.from", String.valueOf(size - 1));
    }
    if (until != null && (until < first() || until >= size)) {
      throw new RuleViolation("desk.ledger.until", String.valueOf(size - 1));
    }
  }
}
