package org.issg.portal.dossier;

/** How far a source can be relied on, by the admiralty scale: A completely, F cannot be judged. */
public enum SourceReliability {
  A,
  B,
  C,
  D,
  E,
  F
}
