package org.issg.portal.desk.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of leaves, newest first, with the symbols of their records, by id.
 *
 * @param morePeople whether the name fits more people than those whose leaves these are
 * @param newAlerts how many alerts nobody has looked into yet
 * @param waitingRedactions how many wait for a second auditor
 */
public record LogPage(
    List<Row> rows,
    Map<UUID, String> symbols,
    boolean hasNewer,
    boolean hasOlder,
    boolean morePeople,
    long newAlerts,
    long waitingRedactions) {

  public LogPage {
    rows = List.copyOf(rows);
    symbols = Map.copyOf(symbols);
  }
}
