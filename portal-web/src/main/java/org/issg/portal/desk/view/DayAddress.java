package org.issg.portal.desk.view;

import java.time.Instant;
import org.issg.portal.desk.service.GenevaDay;
import org.issg.portal.desk.service.Row;
import org.issg.portal.shared.view.Addresses;

/** Where stands what one person did on one day. */
final class DayAddress {

  private DayAddress() {}

  /** Of a day that the reader has yet to choose. */
  static Addresses of(Object whose) {
    return Addresses.of("/desk/day.xhtml").with("person", whose);
  }

  /** Of the day of a leaf, by the clock of Geneva. */
  static Addresses of(Object whose, Row leaf) {
    return of(whose, leaf.at());
  }

  /** Of the day of that moment, by the clock of Geneva. */
  static Addresses of(Object whose, Instant moment) {
    return of(whose).with("day", GenevaDay.of(moment).date());
  }
}
