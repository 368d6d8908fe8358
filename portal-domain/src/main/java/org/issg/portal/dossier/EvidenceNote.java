package org.issg.portal.dossier;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/**
 * What a person says of a file that is handed in as evidence; all but upload and kind may be null.
 */
public record EvidenceNote(
    UUID uploadId, EvidenceKind kind, Instant collectedAt, String collectedWhere, String note) {

  private static final int WHERE_LENGTH = 300;
  private static final int NOTE_LENGTH = 2000;

  public EvidenceNote {
    if (kind == null) {
      throw new RuleViolation("dossier.evidenceKind.missing");
    }
    collectedWhere = Texts.optional(collectedWhere, WHERE_LENGTH, "dossier.collectedWhere.length");
    note = Texts.optional(note, NOTE_LENGTH, "dossier.evidenceNote.length");
  }
}
