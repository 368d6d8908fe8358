package org.issg.portal.dossier;

/** What is said to have happened. */
public enum IncidentKind {
  AIR_STRIKE,
  SHELLING,
  ANTI_TANK_MISSILE,
  SMALL_ARMS,
  TERRITORIAL_GAIN,
  ACCESS_DENIED,
  SIEGE_TIGHTENED,
  PROTECTED_OBJECT_ATTACKED,
  DETENTION,
  BORDER_FIRE,
  OTHER
}
