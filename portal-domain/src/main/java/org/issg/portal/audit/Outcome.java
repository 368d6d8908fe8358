package org.issg.portal.audit;

/** How an operation ended. */
public enum Outcome {
  DONE,
  READ,
  REFUSED,
  FAILED
}
