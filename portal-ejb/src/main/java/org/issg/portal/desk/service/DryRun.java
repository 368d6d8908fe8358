package org.issg.portal.desk.service;

import java.util.List;
import org.issg.portal.desk.AlertTerms;
import org.issg.portal.desk.Finding;

/**
 * The alerts that a rule would have given.
 *
 * @param total how many
 * @param whole whether there would have been no more
 * @param lines the newest of them
 */
public record DryRun(AlertTerms terms, int total, boolean whole, List<Line> lines) {

  public DryRun {
    lines = List.copyOf(lines);
  }

  public boolean isCut() {
    return total > lines.size();
  }

  /** One such alert; the name is null where the person is not known. */
  public record Line(String actor, String actorName, Finding finding) {}
}
