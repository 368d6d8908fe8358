package org.issg.portal.access;

/** To whom a record goes. */
public enum Distribution {
  /** All members of the group. */
  GENERAL,
  /** Members of the owning body. */
  LIMITED,
  /** Delegations and persons named by a grant. */
  RESTRICTED
}
