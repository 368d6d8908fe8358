package org.issg.portal.desk.service;

/** When the offices of Geneva are closed, as the log's statements ask it of a leaf {@code l}. */
final class OfficeHours {

  /**
   * Before seven and after nine at night, and all of Saturday and Sunday, by the clock of Geneva.
   */
  static final String OUTSIDE =
      "(extract(hour from l.recorded_at at time zone 'Europe/Zurich') not between 7 and 20"
          + " or extract(isodow from l.recorded_at at time zone 'Europe/Zurich') > 5)";

  private OfficeHours() {}
}
