package org.issg.portal.position;

/** What happened to a position paper, as its time line tells. */
public enum PaperEventKind {
  DRAFTED,
  SUBMITTED,
  REFUSED,
  REVISED,
  WITHDRAWN,
  CIRCULATED
}
