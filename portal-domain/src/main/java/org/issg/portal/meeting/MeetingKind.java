package org.issg.portal.meeting;

/** What sort of gathering a meeting is. */
public enum MeetingKind {
  MINISTERIAL,
  PLENARY,
  CO_CHAIRS,
  TECHNICAL
}
