package org.issg.portal.desk.view;

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
    return of(whose).with("day", GenevaDay.of(leaf.at()).date());
  }
}
