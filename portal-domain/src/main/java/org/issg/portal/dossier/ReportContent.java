package org.issg.portal.dossier;

import java.util.Set;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * What a person writes in a report.
 *
 * @param channel how it reached the secretariat; of no account in a delegation's own report
 * @param grading null where it was not graded; of no account in a delegation's own report
 * @param alleged codes of the parties said to be responsible
 * @param affected codes of the parties said to be affected
 */
public record ReportContent(
    BodyCode body,
    Channel channel,
    IncidentKind kind,
    Occurrence occurrence,
    Location location,
    Casualties casualties,
    String text,
    Grading grading,
    Set<String> alleged,
    Set<String> affected) {

  static final int TEXT_LENGTH = 20_000;

  public ReportContent {
    if (body == null || body == BodyCode.ISSG) {
      throw new RuleViolation("dossier.body.missing");
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
    casualties = casualties == null ? Casualties.UNKNOWN : casualties;
    text = Texts.bounded(text, TEXT_LENGTH, "dossier.text.missing", "dossier.text.length");
    alleged = alleged == null ? Set.of() : Set.copyOf(alleged);
    affected = affected == null ? Set.of() : Set.copyOf(affected);
  }
}
