package org.issg.portal.desk.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of a record and its parts: every change in its order, and who came to see it.
 *
 * @param record null where no record is called so
 * @param changes the first of them, oldest first
 * @param readers whoever read most comes first
 * @param cut whether there are more changes than these
 */
public record Story(
    UUID record,
    String symbol,
    List<Row> changes,
    Map<UUID, String> symbols,
    List<Reader> readers,
    List<FirstAccess> firsts,
    boolean cut) {

  public Story {
    changes = List.copyOf(changes);
    symbols = Map.copyOf(symbols);
    readers = List.copyOf(readers);
    firsts = List.copyOf(firsts);
  }
}
