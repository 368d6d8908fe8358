package org.issg.portal.dossier.service;

import java.util.List;
import org.issg.portal.access.Delegation;
import org.issg.portal.dossier.Party;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.PlaceKind;
import org.issg.portal.shared.BodyCode;

/**
 * What a person chooses from who reports or registers an incident.
 *
 * @param bodies to which the actor may report
 * @param handled those of them that the actor keeps as their secretary
 */
public record FilingChoices(
    List<Place> places,
    List<Party> parties,
    List<BodyCode> bodies,
    List<BodyCode> handled,
    List<Delegation> delegations) {

  public List<Place> governorates() {
    return of(PlaceKind.GOVERNORATE);
  }

  public List<Place> crossings() {
    return of(PlaceKind.CROSSING);
  }

  private List<Place> of(PlaceKind kind) {
    return places.stream().filter(place -> place.kind() == kind).toList();
  }
}
