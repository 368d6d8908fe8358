package org.issg.portal.dossier;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;

/** Where an incident stands, from a report that came in to the end of its dossier. */
public enum DossierState {
  /** Reported and not yet registered: there is no dossier yet. */
  RECEIVED,
  REGISTERED,
  CLARIFICATION_REQUESTED,
  UNDER_ASSESSMENT,
  ASSESSED_JOINTLY,
  ASSESSED_DIVERGENTLY,
  REFERRED,
  CLOSED,
  REOPENED;

  /** Whether a chair may ask a delegation for clarification. */
  public boolean isClarifiable() {
    return this == REGISTERED || this == CLARIFICATION_REQUESTED;
  }

  /** Whether further reports may join. */
  public boolean isOpen() {
    return isClarifiable() || this == UNDER_ASSESSMENT || this == REOPENED;
  }

  /** All states in which further reports may join. */
  public static Set<DossierState> open() {
    return Arrays.stream(values()).filter(DossierState::isOpen).collect(toUnmodifiableSet());
  }
}
