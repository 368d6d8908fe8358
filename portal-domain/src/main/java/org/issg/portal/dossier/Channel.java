package org.issg.portal.dossier;

/** By what way a report came in. */
public enum Channel {
  HOTLINE,
  EMAIL,
  SPECIAL_ENVOY,
  CO_CHAIR,
  OPERATIONS_CENTRE,
  BULLETIN,
  OPEN_SOURCE,

  /** Filed in the portal by a delegation of the body. */
  DELEGATION
}
