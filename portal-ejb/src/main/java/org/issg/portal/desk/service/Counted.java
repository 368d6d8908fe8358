package org.issg.portal.desk.service;

import org.issg.portal.desk.AlertKind;

/**
 * Which leaves {@code l} a rule counts: the same for the watch, a dry run, and the log's filter.
 */
final class Counted {

  private static final String PEOPLE = " and l.actor not like 'system:%'";
  private static final String READ = "l.outcome = 'READ'" + PEOPLE;
  private static final String DOWNLOADS =
      "l.action in ('document.downloaded', 'dossier.evidenceDownloaded', 'position.downloaded')"
          + " and l.outcome = 'READ'"
          + PEOPLE;

  private Counted() {}

  static String condition(AlertKind kind) {
    return switch (kind) {
      case REFUSALS -> "l.outcome = 'REFUSED'" + PEOPLE;
      case MASS_DOWNLOAD -> DOWNLOADS;
      case OUTSIDE_OFFICE_HOURS -> READ + " and " + OfficeHours.OUTSIDE;
      case MANDATE_ENDING -> READ;
    };
  }
}
