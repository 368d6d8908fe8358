package org.issg.portal.desk;

/** What a standing question counts. */
public enum AlertKind {
  /** Refusals that met one person. */
  REFUSALS,

  /** Different files that one person fetched; asking for parts of one counts once. */
  MASS_DOWNLOAD,

  /** What one person read outside office hours, by the clock of Geneva. */
  OUTSIDE_OFFICE_HOURS,

  /** What a person read whose mandate is about to end. */
  MANDATE_ENDING;

  /** Whether the span counts days before the end of a mandate; minutes in a row otherwise. */
  public boolean isByMandate() {
    return this == MANDATE_ENDING;
  }

  /** Whether several leaves about the same record count once. */
  boolean countsRecords() {
    return this == MASS_DOWNLOAD;
  }
}
