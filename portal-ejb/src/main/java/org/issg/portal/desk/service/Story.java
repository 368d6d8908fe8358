package org.issg.portal.desk.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.audit.service.ValueLine;

/**
 * What became of a record and its parts: every change in its order, and who came to see it.
 *
 * @param record null where no record is called so
 * @param kind of the record, as leaves name it
 * @param changes the first of them, oldest first
 * @param values what was before and after, by the leaf of the change; of administrative acts alone
 * @param delegations by their ids, to name those of whom values speak
 * @param readers whoever read most comes first; a person stands once for each delegation
 * @param people how many there are, with those who are not named here
 * @param cut whether there are more changes than these
 */
public record Story(
    UUID record,
    String kind,
    String symbol,
    List<Row> changes,
    Map<UUID, String> symbols,
    Map<UUID, List<ValueLine>> values,
    Map<UUID, Delegation> delegations,
    List<Reader> readers,
    int people,
    List<FirstAccess> firsts,
    boolean cut) {

  /** Whether it is a seat, an account or the like, which no access rule of content protects. */
  public boolean isAdministrative() {
    return LogValues.KINDS.contains(kind);
  }

  public Story {
    changes = List.copyOf(changes);
    symbols = Map.copyOf(symbols);
    values = Map.copyOf(values);
    delegations = Map.copyOf(delegations);
    readers = List.copyOf(readers);
    firsts = List.copyOf(firsts);
  }
}
