package org.issg.portal.home.service;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that cannot go on without the reader.
 *
 * @param id of the record whose page lets one act
 * @param title of the record; of a report, null
 * @param code of a report: its kind of incident; of a change of distribution: its kind of record
 * @param place of a report: its governorate in the reader's script
 * @param delegation that handed it in or asks, by its name; null where there is none
 * @param due until when it should be done; null where there is no such moment
 * @param total how many of this kind wait; {@link Home#COUNTED} are as many or more
 */
public record Waiting(
    Kind kind,
    UUID id,
    String title,
    String code,
    String place,
    String symbol,
    String body,
    String delegation,
    Instant at,
    Instant due,
    long total) {

  /** What there is to be done, most urgent first. */
  public enum Kind {
    CLARIFICATION_ASKED,
    PAPER_REFUSED,
    REPORT_FILED,
    PAPER_SUBMITTED,
    CLARIFICATIONS_ENDED,
    DISTRIBUTION_PROPOSED
  }

  static Waiting of(Object[] column) {
    int i = 0;
    return new Waiting(
        Kind.valueOf((String) column[i++]),
        (UUID) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (String) column[i++],
        (Instant) column[i++],
        (Instant) column[i++],
        (Long) column[i]);
  }
}
