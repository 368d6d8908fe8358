package org.issg.portal.dossier.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.issg.portal.dossier.Grading;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Location;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.SourceReliability;
import org.issg.portal.dossier.TimePrecision;
import org.issg.portal.shared.RuleViolation;

/** What is typed about an incident, until it is saved: kind, time, place and grading. */
public abstract class IncidentForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> ZONES =
      List.of("Asia/Damascus", "Europe/Zurich", "Europe/Moscow", "America/New_York", "UTC");

  private IncidentKind kind;
  private TimePrecision precision = TimePrecision.EXACT;
  private LocalDate day;
  private LocalTime time;
  private String zone = ZONES.get(0);
  private String governorate;
  private String crossing;
  private String placeText;
  private Double latitude;
  private Double longitude;
  private Integer placePrecision;
  private SourceReliability sourceReliability;
  private Integer informationCredibility;

  void show(IncidentKind shownKind, Occurrence occurrence, Location location) {
    kind = shownKind;
    precision = occurrence.precision();
    day = occurrence.local().toLocalDate();
    time = precision == TimePrecision.EXACT ? occurrence.local().toLocalTime() : null;
    zone = occurrence.zone();
    governorate = location.governorate();
    crossing = location.crossing();
    placeText = location.placeText();
    latitude = location.latitude();
    longitude = location.longitude();
    placePrecision = location.placePrecision();
  }

  Occurrence occurrence() {
    if (day == null) {
      throw new RuleViolation("dossier.occurredAt.missing");
    }
    if (precision == TimePrecision.EXACT && time == null) {
      throw new RuleViolation("dossier.time.missing");
    }
    return Occurrence.of(day.atTime(time == null ? LocalTime.NOON : time), precision, zone);
  }

  Location location() {
    return new Location(governorate, crossing, placeText, latitude, longitude, placePrecision);
  }

  Grading grading() {
    return Grading.chosen(sourceReliability, informationCredibility);
  }

  public IncidentKind[] getKinds() {
    return IncidentKind.values();
  }

  public TimePrecision[] getPrecisions() {
    return TimePrecision.values();
  }

  public List<String> getZones() {
    return ZONES;
  }

  public List<Integer> getPlacePrecisions() {
    return List.of(1, 2, 3);
  }

  public SourceReliability[] getReliabilities() {
    return SourceReliability.values();
  }

  public List<Integer> getCredibilities() {
    return List.of(1, 2, 3, 4, 5, 6);
  }

  public IncidentKind getKind() {
    return kind;
  }

  public void setKind(IncidentKind kind) {
    this.kind = kind;
  }

  public TimePrecision getPrecision() {
    return precision;
  }

  public void setPrecision(TimePrecision precision) {
    this.precision = precision;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalTime getTime() {
    return time;
  }

  public void setTime(LocalTime time) {
    this.time = time;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getGovernorate() {
    return governorate;
  }

  public void setGovernorate(String governorate) {
    this.governorate = governorate;
  }

  public String getCrossing() {
    return crossing;
  }

  public void setCrossing(String crossing) {
    this.crossing = crossing;
  }

  public String getPlaceText() {
    return placeText;
  }

  public void setPlaceText(String placeText) {
    this.placeText = placeText;
  }

  public Double getLatitude() {
    return latitude;
  }

  public void setLatitude(Double latitude) {
    this.latitude = latitude;
  }

  public Double getLongitude() {
    return longitude;
  }

  public void setLongitude(Double longitude) {
    this.longitude = longitude;
  }

  public Integer getPlacePrecision() {
    return placePrecision;
  }

  public void setPlacePrecision(Integer placePrecision) {
    this.placePrecision = placePrecision;
  }

  public SourceReliability getSourceReliability() {
    return sourceReliability;
  }

  public void setSourceReliability(SourceReliability sourceReliability) {
    this.sourceReliability = sourceReliability;
  }

  public Integer getInformationCredibility() {
    return informationCredibility;
  }

  public void setInformationCredibility(Integer informationCredibility) {
    this.informationCredibility = informationCredibility;
  }
}
