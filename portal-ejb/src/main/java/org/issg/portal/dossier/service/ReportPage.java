package org.issg.portal.dossier.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Protection;
import org.issg.portal.dossier.EvidenceItem;
import org.issg.portal.dossier.Party;
import org.issg.portal.dossier.PartyRole;
import org.issg.portal.dossier.Place;
import org.issg.portal.dossier.Report;
import org.issg.portal.dossier.Source;

/**
 * Everything that the page of one report shows to one actor.
 *
 * @param protection by which the actor reads it: its dossier's, where it has joined one
 * @param source null where there is none, and for whoever may not know it
 * @param delegation that filed it; null for the secretariat
 * @param registrable whether the actor may register it, or join it to a dossier
 */
public record ReportPage(
    Report report,
    Protection protection,
    Standing standing,
    Source source,
    List<EvidenceItem> evidence,
    Delegation delegation,
    Map<String, Place> places,
    boolean registrable) {

  public List<Party> alleged() {
    return report.parties(PartyRole.ALLEGED);
  }

  public List<Party> affected() {
    return report.parties(PartyRole.AFFECTED);
  }

  public List<UUID> evidenceIds() {
    return evidence.stream().map(EvidenceItem::id).toList();
  }
}
