package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.issg.portal.desk.service.DayAct;
import org.issg.portal.desk.service.DayHour;
import org.issg.portal.desk.service.DayPerson;
import org.issg.portal.desk.service.DayQueries;
import org.issg.portal.desk.service.DaySession;
import org.issg.portal.desk.service.GenevaDay;
import org.issg.portal.desk.service.PersonDay;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.NoSuchPage;
import org.issg.portal.shared.view.Parameters;
import org.issg.portal.shared.view.Times;

/** One person's day; both stand in the address, today without a day. */
@Named
@RequestScoped
public class DayView {

  private static final int EARLIEST = 2000;
  private static final int LATEST = 9999;

  @Inject private DayQueries days;
  @Inject private Times times;
  @Inject private Clock clock;

  private String person;
  private String day;
  private GenevaDay asked;
  private PersonDay told;

  public void load() {
    asked = Parameters.isGiven(day) ? given() : today();
    told = days.of(person == null ? "" : person.strip(), asked);
  }

  private GenevaDay today() {
    return GenevaDay.of(clock.instant());
  }

  private GenevaDay given() {
    LocalDate date = Parameters.day(day);
    if (date.getYear() < EARLIEST || date.getYear() >= LATEST) {
      throw new NoSuchPage();
    }
    return new GenevaDay(date);
  }

  public PersonDay getTold() {
    return told;
  }

  /** Whose day it is, as people know them; null where that is not settled. */
  public String getName() {
    DayPerson whose = told.person();
    if (whose == null) {
      return null;
    }
    return whose.name() == null ? whose.subject() : whose.name();
  }

  /** Such as {@code Monday, 7 March 2016}. */
  public String getDate() {
    return times.longDate(asked.from().atZone(GenevaDay.ZONE));
  }

  /** Such as {@code 09:02:11}, by the clock of Geneva. */
  public String clock(Instant moment) {
    return times.clockSeconds(moment.atZone(GenevaDay.ZONE));
  }

  /** Such as {@code 09:00}. */
  public String hour(DayHour hour) {
    return times.clock(hour.from().atZone(GenevaDay.ZONE));
  }

  public String symbol(DayAct act) {
    return act.objectId() == null ? null : told.symbols().get(act.objectId());
  }

  private Addresses page(Object whose, LocalDate date) {
    return DayAddress.of(whose).with("day", date);
  }

  public String address(DayPerson whose) {
    return page(whose.subject(), asked.date()).toString();
  }

  public String getPreviousAddress() {
    return page(told.person().subject(), asked.date().minusDays(1)).toString();
  }

  /** Null on the last day that there is. */
  public String getNextAddress() {
    return asked.date().isBefore(today().date())
        ? page(told.person().subject(), asked.date().plusDays(1)).toString()
        : null;
  }

  private Addresses leaves(Instant from, Instant until) {
    return Addresses.of("/desk/log.xhtml")
        .with("person", told.person().subject())
        .with("from", from)
        .with("until", until);
  }

  public String getLeavesAddress() {
    return leaves(asked.from(), asked.until()).toString();
  }

  /** The leaf of an act, or the list of its leaves. */
  public String address(DayAct act) {
    if (!act.isRepeated()) {
      return Addresses.of("/desk/leaf.xhtml")
          .with("at", new PageKey(act.first(), act.leaf()))
          .toString();
    }
    return leaves(act.first(), after(act.last()))
        .with("action", act.action())
        .with("outcome", act.outcome())
        .with("object", act.objectId())
        .with("reason", act.reason())
        .toString();
  }

  public String address(DaySession session) {
    return leaves(session.first(), after(session.last())).toString();
  }

  /** The log's filter ends before its second moment. */
  private static Instant after(Instant moment) {
    return moment.plus(1, ChronoUnit.MICROS);
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  /** The day as a field of a form has it. */
  public String getDay() {
    return asked == null ? day : asked.date().toString();
  }

  public void setDay(String day) {
    this.day = day;
  }
}
