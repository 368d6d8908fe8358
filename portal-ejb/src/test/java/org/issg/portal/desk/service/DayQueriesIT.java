package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.audit.service.RequestOrigin;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class DayQueriesIT extends MeetingScene {

  private static final String SYMBOL = "ISSG/CTF/2046/MTG/19";

  @Inject private DayQueries days;
  @Inject private AuditTrail audit;
  @Inject private RequestOrigin origin;

  private static GenevaDay today() {
    return GenevaDay.of(Instant.now());
  }

  private PersonDay dayOf(Person person) {
    return as(AUDITOR, () -> days.of(person.subject(), today()));
  }

  private UUID meeting() {
    return meeting(CTF_SECRETARY);
  }

  private UUID meeting(Person secretary) {
    return published(secretary, Samples.limitedToCtf(), Samples.plenary(SYMBOL));
  }

  @Test
  void whatIsReadAgainAndAgainStandsOnceWithItsNumber() {
    UUID id = meeting();
    Person reader = Person.member("SECRETARY", "CTF");
    for (int i = 0; i < 3; i++) {
      as(reader, () -> queries.open(id));
    }

    PersonDay day = dayOf(reader);

    assertThat(day.acts())
        .filteredOn(act -> id.equals(act.objectId()))
        .extracting(DayAct::times)
        .satisfies(
            times -> assertThat(times.stream().mapToLong(Long::longValue).sum()).isEqualTo(3))
        .hasSizeLessThan(3);
    assertThat(day.symbols()).containsEntry(id, SYMBOL);
  }

  @Test
  void leafOfADaySaysWhichDay() {
    GenevaDay day = new GenevaDay(LocalDate.of(2016, 3, 7));

    as(AUDITOR, () -> days.of(CTF_SECRETARY.subject(), day));
    assertThat(leaf().json().getString("range")).isEqualTo("2016-03-07");

    as(AUDITOR, () -> days.of("ctf", day));
    assertThat(leaf().json().getString("range")).isEqualTo("2016-03-07");
  }

  @Test
  void readingChangingAndBeingRefusedAreToldApartAndInOrder() {
    Person secretary = Person.member("SECRETARY", "CTF");
    UUID id = meeting(secretary);
    as(secretary, () -> queries.open(id));
    as(secretary, () -> refusal(id));

    PersonDay day = dayOf(secretary);

    assertThat(day.acts())
        .filteredOn(act -> id.equals(act.objectId()))
        .extracting(act -> act.outcome() + ' ' + act.action())
        .containsSubsequence(
            "DONE meeting.created",
            "DONE meeting.published",
            "READ meeting.read",
            "REFUSED meeting.read");
    assertThat(day.acts()).extracting(DayAct::first).isSorted();
    assertThat(day.hours()).extracting(DayHour::from).isSorted().doesNotHaveDuplicates();
    assertThat(day.sum().changes()).isGreaterThanOrEqualTo(2);
    assertThat(day.sum().refusals()).isPositive();
    assertThat(day.sum().last()).isAfterOrEqualTo(day.sum().first());
  }

  private void refusal(UUID meeting) {
    audit.refused(Action.MEETING_READ, RecordRef.of("meeting", meeting), "NOT_A_MEMBER");
  }

  @Test
  void sessionGoesFromItsSignInToItsSignOut() {
    UUID id = meeting();
    String session = id.toString().substring(24);
    from("192.0.2.7", null, () -> audit.done(Action.SIGN_IN, RecordRef.of("meeting", id)));
    from("192.0.2.7", session, () -> queries.open(id));
    from("192.0.2.8", session, () -> queries.open(id));
    from("192.0.2.8", session, () -> audit.done(Action.SIGN_OUT, RecordRef.of("session", id)));

    PersonDay day = dayOf(HTF_DELEGATE);

    assertThat(day.sessions())
        .filteredOn(each -> each.addresses().equals("192.0.2.7, 192.0.2.8"))
        .singleElement()
        .satisfies(each -> assertThat(each.begun()).isBefore(each.first()))
        .satisfies(each -> assertThat(each.ended()).isEqualTo(each.last()))
        .satisfies(each -> assertThat(each.leaves()).isPositive());
  }

  private void from(String address, String session, Runnable act) {
    as(
        HTF_DELEGATE,
        () -> {
          origin.cameFrom(address, session);
          try {
            act.run();
          } catch (org.issg.portal.access.service.AccessRefused refusal) {
            audit.refused(refusal.action(), refusal.about(), refusal.reason().name());
          }
        });
  }

  @Test
  void dayBeforeHasNothingOfToday() {
    UUID id = meeting();
    GenevaDay yesterday = new GenevaDay(today().date().minusDays(1));

    PersonDay day = as(AUDITOR, () -> days.of(CTF_SECRETARY.subject(), yesterday));

    assertThat(day.person()).isNotNull();
    assertThat(day.acts()).noneMatch(act -> id.equals(act.objectId()));
  }

  @Test
  void personIsFoundByAccountAndByPartsOfTheName() {
    PersonDay account = as(AUDITOR, () -> days.of("CTF-delegate-tr", today()));
    PersonDay part = as(AUDITOR, () -> days.of("türkiye", today()));
    PersonDay several = as(AUDITOR, () -> days.of("france", today()));
    PersonDay nobody = as(AUDITOR, () -> days.of("", today()));
    PersonDay mistyped = as(AUDITOR, () -> days.of("tükriye", today()));
    String left = UUID.randomUUID().toString();
    PersonDay gone = as(AUDITOR, () -> days.of(left, today()));

    assertThat(account.person().subject()).isEqualTo(CTF_DELEGATE.subject());
    assertThat(part.person().subject()).isEqualTo(CTF_DELEGATE.subject());
    assertThat(several.person()).isNull();
    assertThat(several.people()).extracting(DayPerson::delegation).containsOnly("FR");
    assertThat(several.acts()).isEmpty();
    assertThat(nobody.people()).isEmpty();
    assertThat(mistyped.people()).isEmpty();
    assertThat(gone.person().subject()).isEqualTo(left);
    assertThat(gone.acts()).isEmpty();
  }

  @Test
  void readingADayIsInTheLogWithWhoseItWas() {
    PersonDay day = dayOf(CTF_DELEGATE);

    assertThat(leaf().action()).isEqualTo("desk.dayRead");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().objectKind()).isEqualTo("member");
    assertThat(leaf().objectId()).isEqualTo(day.person().member());
  }

  @Test
  void dayTakesAsManyStatementsHoweverMuchWasDone() {
    long before = statements(AUDITOR, () -> days.of(CTF_DELEGATE.subject(), today()));
    UUID id = meeting();
    for (int i = 0; i < 5; i++) {
      as(CTF_DELEGATE, () -> queries.open(id));
      as(CTF_DELEGATE, () -> refusal(id));
    }

    long after = statements(AUDITOR, () -> days.of(CTF_DELEGATE.subject(), today()));

    assertThat(after).isEqualTo(before).isLessThanOrEqualTo(12);
  }

  @Test
  void nobodyButAuditorsReadsADay() {
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> days.of(CTF_DELEGATE.subject(), today())))
          .isInstanceOf(EJBAccessException.class);
    }
  }
}
