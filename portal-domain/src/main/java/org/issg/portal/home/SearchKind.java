package org.issg.portal.home;

/** The kinds of records that a search finds, in the order in which it shows them. */
public enum SearchKind {
  MEETING,
  AGENDA_ITEM,
  DOSSIER,
  PAPER,
  DOCUMENT
}
