package org.issg.portal.dossier;

import org.issg.portal.access.Distribution;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;
import org.issg.portal.shared.Track;

/** What the secretariat writes when it registers a dossier; it states what was told, no finding. */
public record DossierContent(
    Distribution distribution,
    Track track,
    IncidentKind kind,
    Occurrence occurrence,
    Location location,
    String title,
    String summary) {

  private static final int SUMMARY_LENGTH = 20_000;

  public DossierContent {
    if (distribution == null) {
      throw new RuleViolation("dossier.distribution.missing");
    }
    if (distribution == Distribution.GENERAL) {
      throw new RuleViolation("dossier.distribution.general");
    }
    if (track == null) {
      throw new RuleViolation("dossier.track.missing");
    }
    if (kind == null) {
      throw new RuleViolation("dossier.kind.missing");
    }
    if (occurrence == null) {
      throw new RuleViolation("dossier.occurredAt.missing");
    }
    if (location == null) {
      throw new RuleViolation("dossier.governorate.missing");
    }
    title = Texts.title(title, "dossier.title.length");
    summary =
        Texts.bounded(summary, SUMMARY_LENGTH, "dossier.summary.missing", "dossier.summary.length");
  }
}
