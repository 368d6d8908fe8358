package org.issg.portal.dossier;

/** What a report says of a party. */
public enum PartyRole {
  ALLEGED,
  AFFECTED
}
