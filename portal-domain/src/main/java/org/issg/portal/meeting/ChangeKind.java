package org.issg.portal.meeting;

/** What changed about a published meeting. */
public enum ChangeKind {
  PUBLISHED,
  RESCHEDULED,
  DETAILS_CHANGED,
  ITEM_ADDED,
  ITEM_CHANGED,
  ITEM_REMOVED,
  ORDER_CHANGED,
  DOCUMENT_ADDED,
  DOCUMENT_REPLACED,
  DOCUMENT_WITHDRAWN,
  CANCELLED
}
