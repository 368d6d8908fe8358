package org.issg.portal.dossier.service;

import java.util.UUID;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Location;
import org.issg.portal.dossier.Place;

/**
 * A dossier on the map.
 *
 * @param latitude decimal degrees (WGS 84)
 * @param longitude decimal degrees (WGS 84)
 * @param placePrecision 1 exact, 2 near, 3 area
 */
public record MapPoint(
    UUID id,
    String reference,
    String title,
    IncidentKind kind,
    DossierState state,
    String governorate,
    Double latitude,
    Double longitude,
    Integer placePrecision) {

  /** The point itself, or where there is none, roughly the middle of its governorate. */
  MapPoint orMiddleOf(Place place) {
    if (latitude != null) {
      return this;
    }
    return new MapPoint(
        id,
        reference,
        title,
        kind,
        state,
        governorate,
        place.latitude(),
        place.longitude(),
        Location.AREA);
  }
}
