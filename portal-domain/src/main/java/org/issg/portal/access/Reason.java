package org.issg.portal.access;

/** Why access was permitted or refused; the names are stable and stand in the audit log. */
public enum Reason {
  PERMITTED,
  NOT_A_MEMBER,
  NOT_DISTRIBUTED,
  NOT_FOUND,
  EMBARGOED,
  DRAFT_OF_OTHERS,
  ROLE_MISSING,
  NOT_SECRETARY,
  NOT_OWNER,
  NOT_CHAIR,

  /** Sat in the body, and the membership has ended. */
  MANDATE_ENDED,

  /** The record's state permits it to nobody any more. */
  WORKFLOW_STATE,

  /** Auditors and administrators see no content. */
  SET_APART,
  SAME_PERSON,
  NOT_PROPOSER,
  OWN_GRANT
}
