package org.issg.portal.position;

/** What a position paper can be about. */
public enum SubjectKind {
  AGENDA_ITEM,
  DOSSIER
}
