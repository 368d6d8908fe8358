package org.issg.portal.access;

/** Where a seat stands at a moment. */
public enum SeatState {
  CURRENT,
  FUTURE,
  ENDED
}
