package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;
import static org.issg.portal.testing.Demonstration.CTF_MEETING;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Reason;
import org.issg.portal.access.Term;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.mandate.Accreditation;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MandateScene;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

class SeatServiceIT extends MandateScene {

  @Inject private MeetingQueries meetings;

  private static void assertBroken(String rule, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(rule);
  }

  @Test
  void seatOpensWhatTheBodyHasAtOnce() {
    Person person = Person.newcomer(DELEGATE_NAME);
    assertThat(refused(person, () -> meetings.open(CTF_MEETING)).reason())
        .isEqualTo(Reason.NOT_A_MEMBER);

    UUID member = as(CTF_SECRETARY, () -> seats.give(delegate(person, BodyCode.CTF, today())));

    List<Leaf> leaves = leaves();
    assertThat(member).isEqualTo(person.memberId());
    assertThat(leaves)
        .extracting(Leaf::action)
        .containsExactly("mandate.delegationSet", "mandate.given");
    assertThat(leaves.get(0).objectId()).isEqualTo(member);
    assertThat(leaves.get(1).objectKind()).isEqualTo("membership");
    assertThat(leaves.get(1).body()).isEqualTo("CTF");
    assertThat(leaves.get(1).function()).isEqualTo("SECRETARY");
    assertThat(as(person, () -> meetings.open(CTF_MEETING)).meeting().id()).isEqualTo(CTF_MEETING);
  }

  @Test
  void endingASeatClosesWhatItOpenedWithTheNextRequest() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID seat = given(CTF_SECRETARY, delegate(person, BodyCode.CTF, today()));
    as(person, () -> meetings.open(CTF_MEETING));

    as(OTHER_CTF_SECRETARY, () -> seats.end(seat, 0));

    assertThat(leaf().action()).isEqualTo("mandate.ended");
    assertThat(leaf().objectId()).isEqualTo(seat);
    assertThat(leaf().objectVersion()).isEqualTo(1);
    assertThat(refused(person, () -> meetings.open(CTF_MEETING)).reason())
        .isEqualTo(Reason.MANDATE_ENDED);
  }

  @Test
  void seatThatIsToComeOpensNothingYet() {
    Person person = Person.newcomer(DELEGATE_NAME);

    given(CTF_SECRETARY, delegate(person, BodyCode.CTF, tomorrow()));

    assertThat(refused(person, () -> meetings.open(CTF_MEETING)).reason())
        .isEqualTo(Reason.NOT_A_MEMBER);
  }

  @Test
  void seatTellsWhoGaveItAndWhoChangedIt() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID id = given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));
    Membership before = seat(CTF_SECRETARY, id);
    Term longer = new Term(before.validFrom(), before.validUntil().plus(Duration.ofDays(7)));

    as(OTHER_CTF_SECRETARY, () -> seats.reschedule(id, 0, longer));

    assertThat(leaf().action()).isEqualTo("mandate.changed");
    Membership after = seat(CTF_SECRETARY, id);
    assertThat(after.validUntil()).isEqualTo(longer.until());
    assertThat(after.given().by()).isEqualTo(CTF_SECRETARY.subject());
    assertThat(after.given().byName()).isEqualTo("CTF Secretariat");
    assertThat(after.changed().by()).isEqualTo(OTHER_CTF_SECRETARY.subject());
  }

  @Test
  void personIsKnownByTheirEMailAddressToo() {
    Person person = Person.newcomer(DELEGATE_NAME);
    Accreditation wanted =
        new Accreditation(
            person.subject() + "@PORTAL.example",
            BodyCode.CTF,
            MandateFunction.OBSERVER,
            null,
            today());

    as(CTF_SECRETARY, () -> seats.give(wanted));

    assertThat(seatsOf(person)).isOne();
  }

  @Test
  void accountThatNobodyHasIsToldAtItsField() {
    Accreditation wanted =
        new Accreditation("nobody", BodyCode.CTF, MandateFunction.OBSERVER, null, today());

    assertBroken("mandate.account.unknown", () -> as(CTF_SECRETARY, () -> seats.give(wanted)));
    assertThat(leaves()).isEmpty();
  }

  @Test
  void whoSpeaksForADelegationMustBelongToOne() {
    Person person = Person.newcomer(DELEGATE_NAME);
    Accreditation wanted =
        new Accreditation(person.account(), BodyCode.CTF, MandateFunction.DELEGATE, null, today());

    assertBroken("mandate.delegation.missing", () -> as(CTF_SECRETARY, () -> seats.give(wanted)));
    assertThat(seatsOf(person)).isZero();
  }

  @Test
  void personSitsInABodyOnceAtATime() {
    Person person = Person.newcomer(DELEGATE_NAME);
    given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));
    UUID later = given(CTF_SECRETARY, observer(person, BodyCode.CTF, tomorrow()));

    assertBroken(
        "access.from.overlap",
        () -> as(CTF_SECRETARY, () -> seats.give(observer(person, BodyCode.CTF, today()))));
    assertBroken(
        "access.from.overlap",
        () -> as(CTF_SECRETARY, () -> seats.reschedule(later, 0, Term.from(today().from()))));
    assertThat(leaves()).isEmpty();
    assertThat(seatsOf(person)).isEqualTo(2);
  }

  @Test
  void seatThatWasChangedMeanwhileIsNotChangedAgain() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID seat = given(CTF_SECRETARY, observer(person, BodyCode.CTF, tomorrow()));
    Term term = tomorrow();
    as(OTHER_CTF_SECRETARY, () -> seats.reschedule(seat, 0, term));

    assertBroken(
        "shared.changedByOther",
        () -> as(CTF_SECRETARY, () -> seats.reschedule(seat, 0, Term.from(term.from()))));
    assertBroken("shared.changedByOther", () -> as(CTF_SECRETARY, () -> seats.end(seat, 0)));
    assertThat(leaves()).isEmpty();
  }

  @Test
  void seatThatEndedStaysAsItWas() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID seat = given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));
    as(CTF_SECRETARY, () -> seats.end(seat, 0));

    assertBroken("access.seat.ended", () -> as(CTF_SECRETARY, () -> seats.end(seat, 1)));
  }

  @Test
  void secretaryAccreditsToNoOtherBody() {
    Person person = Person.newcomer(DELEGATE_NAME);

    AccessRefused refusal =
        refused(CTF_SECRETARY, () -> seats.give(observer(person, BodyCode.HTF, today())));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refusal.about().body()).isEqualTo("HTF");
    assertThat(refusal.isHidden()).isFalse();
    assertThat(seatsOf(person)).isZero();
  }

  @Test
  void secretaryAppointsNoSecretary() {
    Person person = Person.newcomer(SECRETARIAT_NAME);
    Accreditation wanted =
        new Accreditation(person.account(), BodyCode.CTF, MandateFunction.SECRETARY, null, today());

    assertThat(refused(CTF_SECRETARY, () -> seats.give(wanted)).reason())
        .isEqualTo(Reason.ROLE_MISSING);
    assertThat(seatsOf(person)).isZero();
  }

  @Test
  void secretaryGivesNothingToThemselves() {
    Person secretary = Person.member("SECRETARY", "CTF");

    assertThat(
            refused(secretary, () -> seats.give(observer(secretary, BodyCode.CTF, tomorrow())))
                .reason())
        .isEqualTo(Reason.OWN_GRANT);
    assertThat(seatsOf(secretary)).isOne();
  }

  @Test
  void seatOfAnotherBodyReadsAsOneThatDoesNotExist() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID seat = given(HTF_SECRETARY, observer(person, BodyCode.HTF, today()));

    for (Runnable act :
        List.<Runnable>of(
            () -> seats.end(seat, 0),
            () -> seats.reschedule(seat, 0, today()),
            () -> queries.seat(seat))) {
      AccessRefused refusal = refused(CTF_SECRETARY, act);
      assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
      assertThat(refusal.isHidden()).isTrue();
    }
    AccessRefused missing = refused(CTF_SECRETARY, () -> seats.end(UUID.randomUUID(), 0));
    assertThat(missing.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(missing.isHidden()).isTrue();
    assertThat(seat(HTF_SECRETARY, seat).version()).isZero();
  }

  @Test
  void delegationOfSomebodyWhoSitsElsewhereIsNotChanged() {
    Person person = Person.newcomer(DELEGATE_NAME);
    given(HTF_SECRETARY, delegate(person, BodyCode.HTF, today()));
    Accreditation wanted =
        new Accreditation(
            person.account(), BodyCode.CTF, MandateFunction.DELEGATE, delegation("JP"), today());

    AccessRefused refusal = refused(CTF_SECRETARY, () -> seats.give(wanted));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refusal.action().stored()).isEqualTo("mandate.delegationSet");
    assertThat(seatsOf(person)).isOne();
    assertThat(
            Database.number(
                "select count(*) from member where id = ? and delegation_id = ?",
                person.memberId(),
                delegation("IT")))
        .isOne();
  }

  @Test
  void whoSitsElsewhereIsAccreditedForTheirDelegationAsItIs() {
    Person person = Person.newcomer(DELEGATE_NAME);
    given(HTF_SECRETARY, delegate(person, BodyCode.HTF, today()));
    Accreditation asItIs =
        new Accreditation(person.account(), BodyCode.CTF, MandateFunction.DELEGATE, null, today());

    as(CTF_SECRETARY, () -> seats.give(asItIs));

    assertThat(leaf().action()).isEqualTo("mandate.given");
    assertThat(seatsOf(person)).isEqualTo(2);
  }

  @Test
  void onlyTheSecretariatAccredits() {
    Person person = Person.newcomer(DELEGATE_NAME);
    Accreditation wanted = observer(person, BodyCode.CTF, today());

    for (Person other : List.of(CTF_COCHAIR, AUDITOR, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> seats.give(wanted)))
          .as("%s", other)
          .isInstanceOf(EJBAccessException.class);
    }
    assertThat(refused(CTF_COCHAIR.withRole(SECRETARIAT_NAME), () -> seats.give(wanted)).reason())
        .isEqualTo(Reason.NOT_SECRETARY);
    assertThat(seatsOf(person)).isZero();
  }
}
