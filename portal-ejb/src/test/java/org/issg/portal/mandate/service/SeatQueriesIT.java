package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Reason;
import org.issg.portal.access.SeatState;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.mandate.Accreditation;
import org.issg.portal.mandate.NameKey;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MandateScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class SeatQueriesIT extends MandateScene {

  private static final long MOST = 12;

  private static SeatFilter inState(BodyCode body, SeatState state) {
    return new SeatFilter(body, state, null, null, null, false);
  }

  private static SeatFilter current(BodyCode body) {
    return inState(body, SeatState.CURRENT);
  }

  @Test
  void secretaryListsTheSeatsOfTheOwnBody() {
    SeatPage page = as(CTF_SECRETARY, () -> queries.list(current(null)));

    assertThat(page.body()).isEqualTo(BodyCode.CTF);
    assertThat(page.bodies()).containsExactly(BodyCode.CTF);
    assertThat(page.rows())
        .isNotEmpty()
        .allSatisfy(seat -> assertThat(seat.body()).isEqualTo(BodyCode.CTF));
    assertThat(leaf().action()).isEqualTo("mandate.listed");
    assertThat(leaf().outcome()).isEqualTo("READ");
    assertThat(leaf().body()).isEqualTo("CTF");
    assertThat(leaf().shown())
        .containsAll(page.rows().stream().map(seat -> seat.id().toString()).toList());
  }

  @Test
  void seatsOfAnotherBodyAreNotListed() {
    AccessRefused refusal = refused(CTF_SECRETARY, () -> queries.list(current(BodyCode.HTF)));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refusal.about().body()).isEqualTo("HTF");
  }

  @Test
  void nobodyElseListsSeatsOrPeople() {
    for (Person other : List.of(CTF_COCHAIR, AUDITOR, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> queries.list(current(BodyCode.CTF))))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> queries.person(CTF_DELEGATE.memberId())))
          .isInstanceOf(EJBAccessException.class);
    }
    Person withoutBody = CTF_DELEGATE.withRole(SECRETARIAT_NAME);
    assertThat(refused(withoutBody, () -> queries.list(current(null))).reason())
        .isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refused(withoutBody, () -> queries.choices()).reason())
        .isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refused(withoutBody, () -> queries.person(HTF_DELEGATE.memberId())).reason())
        .isEqualTo(Reason.NOT_SECRETARY);
  }

  @Test
  void seatsAreFoundByStateFunctionAndDelegation() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID future = given(CTF_SECRETARY, delegate(person, BodyCode.CTF, tomorrow()));
    UUID ended = given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));
    as(CTF_SECRETARY, () -> seats.end(ended, 0));

    assertThat(ids(as(CTF_SECRETARY, () -> queries.list(current(BodyCode.CTF)))))
        .doesNotContain(future, ended);
    assertThat(ids(as(CTF_SECRETARY, () -> queries.list(inState(BodyCode.CTF, SeatState.FUTURE)))))
        .contains(future)
        .doesNotContain(ended);
    assertThat(ids(as(CTF_SECRETARY, () -> queries.list(inState(BodyCode.CTF, SeatState.ENDED)))))
        .contains(ended)
        .doesNotContain(future);
    SeatFilter coChairs =
        new SeatFilter(
            BodyCode.CTF, SeatState.CURRENT, MandateFunction.CO_CHAIR, null, null, false);
    assertThat(as(CTF_SECRETARY, () -> queries.list(coChairs)).rows()).hasSize(2);
    SeatFilter italians =
        new SeatFilter(BodyCode.CTF, SeatState.FUTURE, null, delegation("IT"), null, false);
    assertThat(ids(as(CTF_SECRETARY, () -> queries.list(italians)))).containsExactly(future);
  }

  @Test
  void seatThatWasTakenBackBeforeItBeganHasEnded() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID seat = given(CTF_SECRETARY, observer(person, BodyCode.CTF, tomorrow()));

    as(CTF_SECRETARY, () -> seats.end(seat, 0));

    assertThat(ids(as(CTF_SECRETARY, () -> queries.list(inState(BodyCode.CTF, SeatState.FUTURE)))))
        .doesNotContain(seat);
    assertThat(ids(as(CTF_SECRETARY, () -> queries.list(inState(BodyCode.CTF, SeatState.ENDED)))))
        .contains(seat);
  }

  @Test
  void pagesFollowByNameThereAndBack() {
    many(120);

    List<SeatPage> there = forward();
    List<List<UUID>> back = new ArrayList<>();
    SeatPage page = there.get(there.size() - 1);
    while (page.hasPrevious()) {
      NameKey first = key(page.rows().get(0));
      page = as(CTF_SECRETARY, () -> queries.list(from(first, true)));
      back.add(0, ids(page));
    }

    assertThat(there).hasSizeGreaterThan(2);
    assertThat(there.stream().flatMap(each -> ids(each).stream()).toList())
        .isEqualTo(
            Database.rows(
                "select s.id from membership s join member m on m.id = s.member_id"
                    + " where s.body = 'CTF' and s.valid_from <= now()"
                    + " and (s.valid_until is null or s.valid_until > now())"
                    + " order by m.display_name, s.id",
                row -> row.getObject(1, UUID.class)));
    assertThat(back)
        .isEqualTo(there.subList(0, there.size() - 1).stream().map(SeatQueriesIT::ids).toList());
  }

  private List<SeatPage> forward() {
    List<SeatPage> pages = new ArrayList<>();
    NameKey key = null;
    SeatPage page;
    do {
      NameKey last = key;
      page = as(CTF_SECRETARY, () -> queries.list(from(last, false)));
      pages.add(page);
      key = key(page.rows().get(page.rows().size() - 1));
    } while (page.hasNext());
    return Collections.unmodifiableList(pages);
  }

  private static SeatFilter from(NameKey key, boolean backwards) {
    return new SeatFilter(BodyCode.CTF, SeatState.CURRENT, null, null, key, backwards);
  }

  private static NameKey key(Membership seat) {
    return new NameKey(seat.member().displayName(), seat.id());
  }

  private static List<UUID> ids(SeatPage page) {
    return page.rows().stream().map(Membership::id).toList();
  }

  @Test
  void peopleWithoutASeatWaitForEverySecretariat() {
    Person person = Person.newcomer(DELEGATE_NAME);

    assertThat(as(CTF_SECRETARY, () -> queries.list(current(null))).newcomers())
        .anyMatch(each -> each.id().equals(person.memberId()));
    given(HTF_SECRETARY, observer(person, BodyCode.HTF, today()));

    assertThat(as(CTF_SECRETARY, () -> queries.list(current(null))).newcomers())
        .noneMatch(each -> each.id().equals(person.memberId()));
  }

  @Test
  void personIsShownWithTheSeatsInTheOwnBodyAlone() {
    Person person = Person.newcomer(DELEGATE_NAME);
    given(HTF_SECRETARY, delegate(person, BodyCode.HTF, today()));
    UUID seat =
        given(
            CTF_SECRETARY,
            new Accreditation(
                person.account(), BodyCode.CTF, MandateFunction.DELEGATE, null, today()));

    PersonPage page = as(CTF_SECRETARY, () -> queries.person(person.memberId()));

    assertThat(page.seats()).extracting(Membership::id).containsExactly(seat);
    assertThat(page.contact()).isEqualTo(person.subject() + "@portal.example");
    assertThat(page.delegations()).as("delegations to choose from").isEmpty();
    assertThat(leaf().action()).isEqualTo("mandate.personRead");
    assertThat(leaf().objectId()).isEqualTo(person.memberId());
    assertThat(leaf().shown()).containsExactly(seat.toString());
  }

  @Test
  void addressIsShownOnlyAsLongAsItIsNeeded() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID seat = given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));

    as(CTF_SECRETARY, () -> seats.end(seat, 0));

    assertThat(as(CTF_SECRETARY, () -> queries.person(person.memberId())).contact()).isNull();
  }

  @Test
  void personOfAnotherBodyReadsAsNobody() {
    AccessRefused foreign = refused(CTF_SECRETARY, () -> queries.person(HTF_DELEGATE.memberId()));
    AccessRefused missing = refused(CTF_SECRETARY, () -> queries.person(UUID.randomUUID()));

    assertThat(foreign.reason()).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(missing.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(foreign.isHidden()).isTrue();
    assertThat(missing.isHidden()).isTrue();
  }

  @Test
  void pagesCostTheSameWithFewAndWithManyPeople() {
    long fewSeats = statements(() -> queries.list(current(BodyCode.CTF)));
    long onePerson = statements(() -> queries.person(CTF_DELEGATE.memberId()));
    many(1000);

    long manySeats = statements(() -> queries.list(current(BodyCode.CTF)));

    assertThat(as(CTF_SECRETARY, () -> queries.list(current(BodyCode.CTF))).rows())
        .hasSize(SeatList.SIZE);
    assertThat(manySeats).isEqualTo(fewSeats).isLessThanOrEqualTo(MOST);
    assertThat(onePerson).isLessThanOrEqualTo(MOST);
  }

  private long statements(Callable<?> call) {
    return statements(CTF_SECRETARY, call);
  }

  /** Delegates of whom always three have one name. */
  private static void many(int count) {
    Database.change(
        "with people as (insert into member (id, subject, username, display_name, delegation_id)"
            + " select gen_random_uuid(), 'many-' || number, ? || 'many-' || number,"
            + " ? || (number % 40), (select id from delegation where code = 'FR')"
            + " from generate_series(1, ?) as number returning id)"
            + " insert into membership (id, member_id, body, function, valid_from)"
            + " select gen_random_uuid(), id, 'CTF', 'DELEGATE', now() - interval '1 day' from people",
        Samples.MARK, Samples.MARK, count);
  }
}
