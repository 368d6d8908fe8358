package org.issg.portal.desk;

/** How far a redaction is; once it is confirmed, it waits for its leaf to be signed. */
public enum RedactionState {
  REQUESTED,
  CONFIRMED,
  DECLINED,
  WITHDRAWN,
  DONE
}
