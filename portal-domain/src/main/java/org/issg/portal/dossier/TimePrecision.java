package org.issg.portal.dossier;

/** How exactly the time of an incident is known. */
public enum TimePrecision {
  EXACT,
  DAY,
  WEEK
}
