package org.issg.portal.dossier.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.issg.portal.access.Distribution;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Place;
import org.issg.portal.shared.BodyCode;

/**
 * What was reported to a body of one day, by the calendar of Damascus: counts without judgement.
 *
 * @param places by their codes
 */
public record Bulletin(BodyCode body, LocalDate day, List<Line> lines, Map<String, Place> places) {

  /**
   * Dossiers of one kind in one governorate, and the reports that they rest on.
   *
   * @param restricted how many of the dossiers are for named delegations alone
   */
  public record Line(
      String governorate, IncidentKind kind, long dossiers, long reports, long restricted) {}

  /** The narrowest circle of readers of anything that was counted. */
  public Distribution distribution() {
    return lines.stream().anyMatch(line -> line.restricted() > 0)
        ? Distribution.RESTRICTED
        : Distribution.LIMITED;
  }

  public long dossiers() {
    return lines.stream().mapToLong(Line::dossiers).sum();
  }

  public long reports() {
    return lines.stream().mapToLong(Line::reports).sum();
  }
}
