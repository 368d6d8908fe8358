package org.issg.portal.dossier;

/** By what means a piece of evidence was gained. */
public enum EvidenceKind {
  UAV,
  SATELLITE,
  AERIAL,
  PHOTO,
  VIDEO,
  AUDIO,
  WITNESS,
  DOCUMENT,
  OPEN_SOURCE,
  MAP
}
