package org.issg.portal.access;

/** To whom a record goes, the widest circle first. */
public enum Distribution {
  /** All members of the group. */
  GENERAL,
  /** Members of the owning body. */
  LIMITED,
  /** Delegations and persons named by a grant. */
  RESTRICTED;

  /** Whether more people read a record in this circle than in the other. */
  public boolean isWiderThan(Distribution other) {
    return compareTo(other) < 0;
  }
}
