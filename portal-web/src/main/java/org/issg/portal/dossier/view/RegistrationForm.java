package org.issg.portal.dossier.view;

import org.issg.portal.access.Distribution;
import org.issg.portal.dossier.DossierContent;
import org.issg.portal.dossier.Report;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Track;

/** What the secretariat writes when it registers a report, until it is saved. */
public class RegistrationForm extends IncidentForm {

  private static final long serialVersionUID = 1L;

  private String title;
  private String summary;
  private Track track;
  private Distribution distribution = Distribution.LIMITED;

  void show(Report report) {
    show(report.kind(), report.occurrence(), report.location());
    track = report.protection().body() == BodyCode.HTF ? Track.HUMANITARIAN : Track.CEASEFIRE;
  }

  DossierContent content() {
    return new DossierContent(
        distribution, track, getKind(), occurrence(), location(), title, summary);
  }

  public Track[] getTracks() {
    return Track.values();
  }

  /** A dossier is never open to the whole group. */
  public Distribution[] getDistributions() {
    return new Distribution[] {Distribution.LIMITED, Distribution.RESTRICTED};
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public Track getTrack() {
    return track;
  }

  public void setTrack(Track track) {
    this.track = track;
  }

  public Distribution getDistribution() {
    return distribution;
  }

  public void setDistribution(Distribution distribution) {
    this.distribution = distribution;
  }
}
