package org.issg.portal.shared.view;

/** Why a request got no further than the door; stable codes of the audit log. */
enum TurnedAway {
  /** An address was called in a way in which it is never called, such as a page by DELETE. */
  WRONG_METHOD,
  /** A form whose content was taken before was sent once more. */
  SENT_TWICE
}
