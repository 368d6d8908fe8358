package org.issg.portal.dossier;

/** What happened to a dossier. */
public enum EventKind {
  REGISTERED,
  REPORT_JOINED,
  CLARIFICATION_REQUESTED,
  CLARIFICATION_ANSWERED,
  ASSESSMENT_BEGUN
}
