package org.issg.portal.home.service;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.home.SearchKind;

/**
 * One record that a search found.
 *
 * @param opens the id under which its page opens: of an agenda item, its meeting; of a document,
 *     its version in the reader's language
 * @param within the title of the meeting that an agenda item belongs to; null for all else
 * @param extract words around what was found, each hit between {@link #HIT} and {@link #HIT_END};
 *     null where the record has no text but its title
 */
public record FoundRecord(
    SearchKind kind,
    UUID id,
    UUID opens,
    String title,
    String symbol,
    String body,
    String distribution,
    String state,
    Instant at,
    String within,
    String extract) {

  /** Stands before words that were looked for; no text holds it. */
  public static final char HIT = '\uE000';

  public static final char HIT_END = '\uE001';

  static FoundRecord of(Object[] column) {
    int i = 0;
    return new FoundRecord(
        SearchKind.valueOf((String) column[i++]),
        (UUID) column[i++],
        (UUID) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (Instant) column[i++],
        (String) column[i++],
        (String) column[i]);
  }
}
