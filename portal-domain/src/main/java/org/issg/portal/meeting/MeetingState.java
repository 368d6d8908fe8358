package org.issg.portal.meeting;

/** Where a meeting stands, from its draft to its end. */
public enum MeetingState {
  DRAFT,
  PUBLISHED,
  IN_SESSION,
  CLOSED,
  CANCELLED,
  POSTPONED;

  /** Whether the agenda may still change. */
  public boolean isOpen() {
    return this == DRAFT || this == PUBLISHED || this == IN_SESSION;
  }
}
