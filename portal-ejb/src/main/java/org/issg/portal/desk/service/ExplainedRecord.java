package org.issg.portal.desk.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.issg.portal.access.Decision;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.RecordRef;

/**
 * How the access policy answers a person about one record, with what it knows of the record.
 *
 * @param symbol null where the record has none
 * @param owner code of the delegation that owns it, or null
 * @param decisions one for each operation; none where the person's roles are not known
 */
public record ExplainedRecord(
    RecordRef ref,
    String symbol,
    Protection protection,
    String owner,
    List<NamedReader> readers,
    Map<Operation, Decision> decisions) {

  public ExplainedRecord {
    readers = List.copyOf(readers);
    decisions = decisions.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(decisions));
  }
}
