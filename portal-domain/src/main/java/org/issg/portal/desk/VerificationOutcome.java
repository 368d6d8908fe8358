package org.issg.portal.desk;

/** How a verification of the whole log ended. */
public enum VerificationOutcome {
  VERIFIED,
  REFUSED,
  /** Without a result: its node or the database went away. */
  BROKEN_OFF
}
