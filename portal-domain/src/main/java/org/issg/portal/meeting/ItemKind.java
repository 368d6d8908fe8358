package org.issg.portal.meeting;

/** What the meeting does with an agenda item. */
public enum ItemKind {
  INFORMATION,
  DISCUSSION,
  DECISION
}
