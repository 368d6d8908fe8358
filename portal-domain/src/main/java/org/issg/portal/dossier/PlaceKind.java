package org.issg.portal.dossier;

/** What a place of the gazetteer is. */
public enum PlaceKind {
  GOVERNORATE,
  CROSSING
}
