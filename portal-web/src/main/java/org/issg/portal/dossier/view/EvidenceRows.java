package org.issg.portal.dossier.view;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.issg.portal.dossier.EvidenceKind;
import org.issg.portal.dossier.EvidenceNote;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.RuleViolation;

/**
 * The rows of files as a page sends them: one JSON array, each with the id of its upload.
 *
 * @param zone of the times in it, which are written as local ones
 */
record EvidenceRows(String json, String zone) {

  private static final String UNREADABLE = "dossier.evidence.unreadable";

  List<EvidenceNote> notes() {
    if (json == null || json.isBlank()) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream().map(this::note).toList();
    } catch (JsonParsingException | ClassCastException | DateTimeException malformed) {
      throw new RuleViolation(UNREADABLE);
    }
  }

  private EvidenceNote note(JsonObject row) {
    return new EvidenceNote(
        Ids.parse(row.getString("id", "")).orElseThrow(() -> new RuleViolation(UNREADABLE)),
        kind(row.getString("kind", "")),
        collectedAt(row.getString("collectedAt", "")),
        row.getString("collectedWhere", null),
        row.getString("note", null));
  }

  private static EvidenceKind kind(String name) {
    for (EvidenceKind kind : EvidenceKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  private Instant collectedAt(String local) {
    return local.isEmpty() ? null : LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }
}
