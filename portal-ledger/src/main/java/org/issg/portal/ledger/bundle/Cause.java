package org.issg.portal.ledger.bundle;

/** Why a bundle is refused; the words are what the verifier prints. */
public enum Cause {
  MALFORMED("not a bundle"),
  DAMAGED("damaged bundle"),
  TRUNCATED("truncated"),
  WRONG_ORIGIN("wrong origin"),
  FOREIGN_SIGNATURE("foreign signature"),
  WRONG_SIGNATURE("stale or altered signature"),
  NOT_COSIGNED("not cosigned"),
  ROLLBACK("rollback"),
  FORK("fork"),
  NO_LINK("no link to the earlier checkpoint"),
  PART("part of the log"),
  CHANGED_LEAF("changed leaf"),
  MISSING_LEAF("missing leaf"),
  ADDED_LEAF("added leaf"),
  SWAPPED_LEAVES("swapped leaves"),
  OTHER_LEAVES("other leaves than were signed"),
  NOT_CANONICAL("not canonical JSON"),
  UNSIGNED_LEAF("leaf without a node's signature"),
  FOREIGN_LEAF("leaf of a foreign node"),
  FORGED_LEAF("leaf with a wrong signature"),
  REPEATED_LEAF("repeated leaf"),
  MISSING_FROM_TALLY("leaf missing between tallies"),
  MISSING_TALLY("tally missing"),
  BEYOND_TALLY("leaf that no tally counts"),
  CONTRADICTING_TALLY("tally that contradicts another"),
  CHANGED_VALUES("changed values"),
  REDACTION_WITHOUT_LEAF("redaction without its own leaf"),
  VALUES_NOT_COVERED("values not covered");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
