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

  static final String[] COLUMNS = {
    "id",
    "reference",
    "title",
    "kind",
    "state",
    "governorate",
    "latitude",
    "longitude",
    "place_precision"
  };

  static MapPoint of(Object[] column) {
    int i = 0;
    return new MapPoint(
        (UUID) column[i++],
        (String) column[i++],
        (String) column[i++],
        IncidentKind.valueOf((String) column[i++]),
        DossierState.valueOf((String) column[i++]),
        (String) column[i++],
        (Double) column[i++],
        (Double) column[i++],
        (Integer) column[i]);
  }

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
