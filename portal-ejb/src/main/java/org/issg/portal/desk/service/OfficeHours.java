package org.issg.portal.desk.service;

/** When the offices of Geneva are closed, as the log's statements ask it of a leaf {@code l}. */
final class OfficeHours {

  /** From where days and hours are counted: midnight in UTC. */
  static final String ORIGIN = "timestamptz '2000-01-01T00:00:00Z'";

  private static final String AT = "l.recorded_at";

  /**
   * Before seven and after nine at night, and all of Saturday and Sunday, by the clock of Geneva.
   */
  static final String OUTSIDE = outside(AT);

  /**
   * The same for many leaves from ?1 to before ?2: the hours of the span are looked at, instead of
   * each leaf. The clock of Geneva is whole hours from UTC.
   */
  static final String HOUR_OUTSIDE =
      hour(AT)
          + " in (select h from generate_series("
          + hour("cast(?1 as timestamptz)")
          + ", cast(?2 as timestamptz), interval '1 hour') as h where "
          + outside("h")
          + ")";

  private static String hour(String at) {
    return "date_bin('1 hour', " + at + ", " + ORIGIN + ")";
  }

  private static String outside(String at) {
    return ("(extract(hour from {at} at time zone 'Europe/Zurich') not between 7 and 20"
            + " or extract(isodow from {at} at time zone 'Europe/Zurich') > 5)")
        .replace("{at}", at);
  }

  private OfficeHours() {}
}
