package org.issg.portal.access.service;

import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.issg.portal.shared.RuleViolation;
import org.postgresql.util.PSQLException;

/** Reads a unique constraint as a rule: something is taken, without a word of by what. */
final class Taken {

  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("document_symbol_unique", "document.symbol.taken"),
          Map.entry("meeting_symbol_unique", "meeting.symbol.taken"),
          Map.entry("agenda_item_position_unique", "shared.changedByOther"),
          Map.entry("document_version_unique", "shared.changedByOther"),
          Map.entry("dossier_report_pk", "dossier.report.joined"),
          Map.entry("position_paper_symbol_unique", "document.symbol.taken"),
          Map.entry("paper_text_language_unique", "shared.changedByOther"),
          Map.entry("content_of_own_upload", "shared.changedByOther"),
          Map.entry("distribution_change_open", "release.proposal.open"),
          Map.entry("log_verification_one_at_a_time", "desk.verify.running"),
          Map.entry("redaction_once", "desk.redaction.nothing"),
          Map.entry("delegation_code_unique", "access.code.taken"),
          Map.entry("membership_no_overlap", "access.from.overlap"));

  private Taken() {}

  /** The rule that was broken, or the failure itself. */
  static RuntimeException explained(RuntimeException failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      String constraint = constraint(each);
      if (constraint != null && RULES.containsKey(constraint)) {
        return new RuleViolation(RULES.get(constraint));
      }
    }
    return failed;
  }

  /** Hibernate does not read the name of an exclusion constraint; the driver has it. */
  private static String constraint(Throwable failed) {
    if (failed instanceof ConstraintViolationException violation) {
      return violation.getConstraintName();
    }
    return failed instanceof PSQLException refused && refused.getServerErrorMessage() != null
        ? refused.getServerErrorMessage().getConstraint()
        : null;
  }
}
