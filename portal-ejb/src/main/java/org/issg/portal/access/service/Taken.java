package org.issg.portal.access.service;

import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.issg.portal.shared.RuleViolation;

/** Reads a unique constraint as a rule: something is taken, without a word of by what. */
final class Taken {

  private static final Map<String, String> RULES =
      Map.of(
          "document_symbol_unique", "document.symbol.taken",
          "meeting_symbol_unique", "meeting.symbol.taken",
          "agenda_item_position_unique", "shared.changedByOther",
          "document_version_unique", "shared.changedByOther",
          "dossier_report_pk", "dossier.report.joined",
          "position_paper_symbol_unique", "document.symbol.taken",
          "paper_text_language_unique", "shared.changedByOther",
          "distribution_change_open", "release.proposal.open");

  private Taken() {}

  /** The rule that was broken, or the failure itself. */
  static RuntimeException explained(RuntimeException failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      if (each instanceof ConstraintViolationException violation
          && violation.getConstraintName() != null
          && RULES.containsKey(violation.getConstraintName())) {
        return new RuleViolation(RULES.get(violation.getConstraintName()));
      }
    }
    return failed;
  }
}
