package org.issg.portal.dossier.service;

import java.util.UUID;
import org.issg.portal.dossier.DossierState;

/**
 * How far a report has come.
 *
 * @param reference of the dossier that it joined, or null
 * @param dossierId of that dossier where the actor may open it, or null
 */
public record Standing(DossierState state, String reference, UUID dossierId) {

  /** Of a report that no dossier has taken in. */
  public static final Standing RECEIVED = new Standing(DossierState.RECEIVED, null, null);

  public boolean isRegistered() {
    return reference != null;
  }
}
