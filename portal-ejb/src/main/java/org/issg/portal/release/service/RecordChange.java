package org.issg.portal.release.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.service.ValueLine;

/**
 * One change of a record or of what belongs to it.
 *
 * @param action by its stored name
 * @param actor the subject of whoever made it
 * @param record the record itself, or its document or report
 * @param values that it changed, by name; of what was made or taken away, all
 * @param destroyed whether they are gone, by a redaction
 */
public record RecordChange(
    UUID leaf,
    Instant at,
    String action,
    String actor,
    UUID record,
    List<ValueLine> values,
    boolean destroyed) {

  public RecordChange {
    values = values.stream().filter(ValueLine::isChanged).toList();
  }
}
