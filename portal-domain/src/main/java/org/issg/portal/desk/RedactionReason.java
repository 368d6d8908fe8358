package org.issg.portal.desk;

/** Why values beside a leaf are to be destroyed; a code, since free text could not be redacted. */
public enum RedactionReason {
  PERSONAL_DATA,
  COURT_ORDER,
  KEPT_IN_ERROR
}
