package org.issg.portal.home.service;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.home.SearchKind;

/**
 * Something that changed or came since the reader's last visit.
 *
 * @param kind of the record whose page opens
 * @param what happened: a change of a meeting, CIRCULATED or REGISTERED
 * @param detail the title of the document that a change of a meeting is about, or the delegation of
 *     a paper; null for all else
 */
public record News(
    SearchKind kind, UUID id, Instant at, String what, String title, String symbol, String detail) {

  static News of(Object[] column) {
    int i = 0;
    return new News(
        SearchKind.valueOf((String) column[i++]),
        (UUID) column[i++],
        (Instant) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i]);
  }
}
