package org.issg.portal.desk.service;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A leaf as the auditor's page shows it; the person's name is null where it is not known.
 *
 * @param place its index in the signed tree, or null while it has none
 * @param outside whether it has no place although the sequencer had the time to give it one: who
 *     wrote it is not proved
 */
public record Row(
    UUID id,
    Instant at,
    String actor,
    String actorName,
    String delegation,
    String function,
    String action,
    String outcome,
    String objectKind,
    UUID objectId,
    Integer objectVersion,
    String body,
    String reason,
    String address,
    String distribution,
    String session,
    UUID request,
    Long place,
    boolean outside) {

  /** Kinds that {@code records_named} finds: their access can be explained, their story told. */
  private static final Set<String> RECORDS =
      Set.of(
          "meeting",
          "agenda_item",
          "document",
          "document_version",
          "dossier",
          "report",
          "evidence_item",
          "clarification",
          "position_paper",
          "paper_text");

  /** Whether the leaf speaks of a record, or a part of one, that the access rules protect. */
  public boolean isOfARecord() {
    return objectId != null && RECORDS.contains(objectKind);
  }

  /** Whether what became of the record can be told: of those, and of administrative ones. */
  public boolean hasStory() {
    return isOfARecord() || objectId != null && LogValues.KINDS.contains(objectKind);
  }

  static Row of(Object[] column) {
    int i = 0;
    return new Row(
        (UUID) column[i++],
        (Instant) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (UUID) column[i++],
        (Integer) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (UUID) column[i++],
        (Long) column[i++],
        (boolean) column[i]);
  }
}
