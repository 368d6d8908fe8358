package org.issg.portal.dossier.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Delegation;
import org.issg.portal.dossier.Clarification;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.DossierEvent;
import org.issg.portal.dossier.DossierReport;
import org.issg.portal.dossier.EvidenceItem;
import org.issg.portal.dossier.Place;

/**
 * Everything that the page of one dossier shows to one actor.
 *
 * @param may what the actor may do with it now
 */
public record DossierPage(
    Dossier dossier,
    List<DossierReport> reports,
    List<EvidenceItem> evidence,
    List<DossierEvent> events,
    Map<String, Place> places,
    Map<UUID, Delegation> delegations,
    May may) {

  public List<Clarification> clarifications() {
    return dossier.clarifications();
  }

  /** Evidence that came in with one report. */
  public List<EvidenceItem> evidenceOf(UUID reportId) {
    return evidence.stream().filter(item -> item.report().id().equals(reportId)).toList();
  }

  /** Ids of what is shown besides the dossier. */
  List<UUID> shown() {
    return Stream.concat(
            reports.stream().map(joined -> joined.report().id()),
            evidence.stream().map(EvidenceItem::id))
        .toList();
  }

  /**
   * What the actor may do.
   *
   * @param join take further reports in
   * @param assess begin the assessment
   * @param ask delegations that the actor may ask for clarification; empty for all but chairs
   * @param answer ids of clarifications that the actor may answer
   */
  public record May(boolean join, boolean assess, List<UUID> ask, Set<UUID> answer) {}
}
