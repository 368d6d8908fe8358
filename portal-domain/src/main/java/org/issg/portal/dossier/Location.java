package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * Where an incident happened: a governorate, and what more is known.
 *
 * @param governorate code of the place
 * @param crossing code of a border crossing, or null
 * @param placeText the place in words, or null
 * @param latitude decimal degrees (WGS 84), or null
 * @param longitude decimal degrees (WGS 84), or null
 * @param placePrecision of the coordinates: 1 exact, 2 near, 3 area; null without them
 */
@Embeddable
public record Location(
    @Column(updatable = false) String governorate,
    @Column(updatable = false) String crossing,
    @Column(name = "place_text", updatable = false) String placeText,
    @Column(updatable = false) Double latitude,
    @Column(updatable = false) Double longitude,
    @Column(name = "place_precision", updatable = false) Integer placePrecision) {

  /** Coarsest precision of coordinates: somewhere in the area. */
  public static final int AREA = 3;

  private static final int TEXT_LENGTH = 300;
  private static final double NORTH_POLE = 90;
  private static final double DATE_LINE = 180;

  public Location {
    governorate = Texts.required(governorate, "dossier.governorate.missing");
    crossing = Texts.optional(crossing);
    placeText = Texts.optional(placeText, TEXT_LENGTH, "dossier.placeText.length");
    if (latitude == null && longitude != null) {
      throw new RuleViolation("dossier.latitude.missing");
    }
    if (longitude == null && latitude != null) {
      throw new RuleViolation("dossier.longitude.missing");
    }
    requireWithin(latitude, NORTH_POLE, "dossier.latitude.range");
    requireWithin(longitude, DATE_LINE, "dossier.longitude.range");
    if (latitude == null) {
      placePrecision = null;
    } else if (placePrecision == null || placePrecision < 1 || placePrecision > AREA) {
      throw new RuleViolation("dossier.placePrecision.missing");
    }
  }

  /** A place in words only. */
  public static Location in(String governorate, String placeText) {
    return new Location(governorate, null, placeText, null, null, null);
  }

  private static void requireWithin(Double degrees, double most, String key) {
    if (degrees != null && !(Math.abs(degrees) <= most)) {
      throw new RuleViolation(key);
    }
  }

  /** Adds the place to what the log keeps of a record. */
  Values addTo(Values values) {
    return values
        .with("governorate", governorate)
        .with("crossing", crossing)
        .with("place", placeText)
        .with("latitude", latitude)
        .with("longitude", longitude)
        .with("placePrecision", placePrecision);
  }

  public boolean hasPoint() {
    return latitude != null;
  }
}
