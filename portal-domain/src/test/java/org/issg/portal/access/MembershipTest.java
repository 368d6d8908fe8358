package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.People.SECRETARY;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class MembershipTest {

  private static final Instant GIVEN = Instant.parse("2016-02-20T10:00:00Z");
  private static final Instant FROM = Instant.parse("2016-02-27T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2016-06-30T22:00:00Z");
  private static final Instant MEANWHILE = Instant.parse("2016-04-01T10:00:00Z");

  private static Membership seat(Instant from, Instant until) {
    return new Membership(
        new Member("subject-1", GIVEN),
        BodyCode.CTF,
        MandateFunction.DELEGATE,
        new Term(from, until),
        SECRETARY,
        GIVEN);
  }

  private static void assertBroken(String key, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(key);
  }

  @Test
  void itBeginsAtItsFirstMoment() {
    Membership seat = seat(FROM, UNTIL);

    assertThat(seat.isInForce(FROM.minusSeconds(1))).isFalse();
    assertThat(seat.isInForce(FROM)).isTrue();
  }

  @Test
  void itEndsBeforeItsLastMoment() {
    Membership seat = seat(FROM, UNTIL);

    assertThat(seat.isInForce(UNTIL.minusSeconds(1))).isTrue();
    assertThat(seat.isInForce(UNTIL)).isFalse();
    assertThat(seat.isInForce(UNTIL.plusSeconds(1))).isFalse();
  }

  @Test
  void withoutAnEndItStaysInForce() {
    Membership seat = seat(FROM, null);

    assertThat(seat.isInForce(Instant.parse("2999-12-31T23:59:59Z"))).isTrue();
  }

  @Test
  void itStandsWhereItsDatesSay() {
    Membership seat = seat(FROM, UNTIL);

    assertThat(seat.state(FROM.minusSeconds(1))).isEqualTo(SeatState.FUTURE);
    assertThat(seat.state(FROM)).isEqualTo(SeatState.CURRENT);
    assertThat(seat.state(UNTIL)).isEqualTo(SeatState.ENDED);
  }

  @Test
  void itTellsWhoGaveIt() {
    Membership seat = seat(FROM, UNTIL);

    assertThat(seat.given()).isEqualTo(Stamp.of(SECRETARY, GIVEN));
    assertThat(seat.changed()).isNull();
    assertThat(seat.ref().kind()).isEqualTo("membership");
    assertThat(seat.ref().body()).isEqualTo("CTF");
  }

  @Test
  void oneThatWouldHaveEndedAlreadyIsNotGiven() {
    assertBroken("access.until.past", () -> seat(GIVEN.minusSeconds(100), GIVEN));
  }

  @Test
  void endingItTakesItAwayAtOnce() {
    Membership seat = seat(FROM, null);

    seat.end(SECRETARY, MEANWHILE);

    assertThat(seat.isInForce(MEANWHILE)).isFalse();
    assertThat(seat.isInForce(MEANWHILE.minusNanos(1))).isTrue();
    assertThat(seat.state(MEANWHILE)).isEqualTo(SeatState.ENDED);
    assertThat(seat.changed()).isEqualTo(Stamp.of(SECRETARY, MEANWHILE));
  }

  @Test
  void oneThatIsTakenBackBeforeItBeginsIsNeverInForce() {
    Membership seat = seat(FROM, null);

    seat.end(SECRETARY, GIVEN);

    assertThat(seat.isInForce(FROM)).isFalse();
    assertThat(seat.state(GIVEN)).isEqualTo(SeatState.ENDED);
    assertThat(seat.overlaps(new Term(FROM, UNTIL))).isFalse();
  }

  @Test
  void oneThatEndedIsNeitherEndedAgainNorChanged() {
    Membership seat = seat(FROM, null);
    seat.end(SECRETARY, MEANWHILE);

    assertBroken("access.seat.ended", () -> seat.end(SECRETARY, MEANWHILE));
    assertBroken(
        "access.seat.ended",
        () -> seat.reschedule(new Term(FROM, UNTIL.plusSeconds(1)), SECRETARY, UNTIL));
  }

  @Test
  void datesOfOneThatHasNotBegunMoveFreely() {
    Membership seat = seat(FROM, UNTIL);

    seat.reschedule(new Term(FROM.plusSeconds(60), null), SECRETARY, GIVEN);

    assertThat(seat.validFrom()).isEqualTo(FROM.plusSeconds(60));
    assertThat(seat.validUntil()).isNull();
  }

  @Test
  void oneThatBeganKeepsItsBeginning() {
    Membership seat = seat(FROM, UNTIL);

    assertBroken(
        "access.from.begun",
        () -> seat.reschedule(new Term(FROM.plusSeconds(60), UNTIL), SECRETARY, MEANWHILE));
    seat.reschedule(new Term(FROM, null), SECRETARY, MEANWHILE);

    assertThat(seat.validUntil()).isNull();
  }

  @Test
  void itDoesNotEndInThePast() {
    Membership seat = seat(FROM, UNTIL);

    assertBroken(
        "access.until.past",
        () -> seat.reschedule(new Term(FROM, MEANWHILE), SECRETARY, MEANWHILE));

    assertThat(seat.validUntil()).isEqualTo(UNTIL);
    assertThat(seat.changed()).isNull();
  }

  @Test
  void itsValuesNameNobody() {
    Membership open = seat(FROM.plusNanos(1), null);

    assertThat(open.values())
        .containsOnlyKeys("member", "body", "function", "from", "until")
        .containsEntry("member", open.member().id().toString())
        .containsEntry("from", FROM.toString())
        .containsEntry("until", null);
    assertThat(seat(FROM, UNTIL).values()).containsEntry("until", UNTIL.toString());
  }
}
