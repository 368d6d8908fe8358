package org.issg.portal.ledger.tally;

/** How a transaction with leaves ended, as far as its node knows. */
public enum Outcome {
  COMMITTED,
  TAKEN_BACK,
  /** A commit was asked for, and no answer came, or one that cannot be relied on. */
  UNKNOWN
}
