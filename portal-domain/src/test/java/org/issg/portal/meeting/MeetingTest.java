package org.issg.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.meeting.Samples.LATER;
import static org.issg.portal.meeting.Samples.NOON;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.issg.portal.shared.People;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From draft to publication and cancellation. */
class MeetingTest {

  private static void assertBreaks(String key, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(key);
  }

  @Test
  void aNewMeetingIsADraftOfItsSecretariat() {
    Meeting meeting = Samples.draft();

    assertThat(meeting.state()).isEqualTo(MeetingState.DRAFT);
    assertThat(meeting.protection().isReleased()).isFalse();
    assertThat(meeting.publication()).isNull();
    assertThat(meeting.cancellation()).isNull();
    assertThat(meeting.details()).isEqualTo(Samples.details());
    assertThat(meeting.changedAt()).isEqualTo(NOON);
  }

  @Test
  void publishingReleasesTheMeetingAndNotesWhoAndWhen() {
    Meeting meeting = Samples.draftWithAgenda();

    meeting.publish(People.SECRETARY, LATER);

    assertThat(meeting.state()).isEqualTo(MeetingState.PUBLISHED);
    assertThat(meeting.protection().isReleased()).isTrue();
    assertThat(meeting.publication().by()).isEqualTo(People.SECRETARY.subject());
    assertThat(meeting.publication().at()).isEqualTo(LATER);
  }

  @Test
  void anEmptyAgendaIsNotPublished() {
    Meeting meeting = Samples.draft();

    assertBreaks("meeting.publish.noItems", () -> meeting.publish(People.SECRETARY, NOON));

    assertThat(meeting.state()).isEqualTo(MeetingState.DRAFT);
    assertThat(meeting.protection().isReleased()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = MeetingState.class, mode = Mode.EXCLUDE, names = "DRAFT")
  void onlyADraftIsPublished(MeetingState state) {
    Meeting meeting = Samples.meetingIn(state);

    assertBreaks("meeting.publish.notDraft", () -> meeting.publish(People.SECRETARY, LATER));

    assertThat(meeting.publication().at()).isEqualTo(NOON);
  }

  @Test
  void cancellingKeepsWhoWhenAndWhy() {
    Meeting meeting = Samples.publishedMeeting();

    meeting.cancel(People.SECRETARY, "  The Co-Chairs are travelling ", LATER);

    assertThat(meeting.state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(meeting.cancellation().reason()).isEqualTo("The Co-Chairs are travelling");
    assertThat(meeting.cancellation().at()).isEqualTo(LATER);
    assertThat(meeting.items()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(value = MeetingState.class, mode = Mode.EXCLUDE, names = "PUBLISHED")
  void onlyAPublishedMeetingIsCancelled(MeetingState state) {
    Meeting meeting = Samples.meetingIn(state);

    assertBreaks(
        "meeting.cancel.notPublished", () -> meeting.cancel(People.SECRETARY, "Reason", LATER));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void nothingIsCancelledWithoutAReason(String reason) {
    Meeting meeting = Samples.publishedMeeting();

    assertBreaks(
        "meeting.cancel.reason.missing", () -> meeting.cancel(People.SECRETARY, reason, LATER));

    assertThat(meeting.state()).isEqualTo(MeetingState.PUBLISHED);
  }

  @ParameterizedTest
  @EnumSource(
      value = MeetingState.class,
      names = {"CLOSED", "CANCELLED", "POSTPONED"})
  void aMeetingThatIsOverKeepsItsDetails(MeetingState state) {
    Meeting meeting = Samples.meetingIn(state);

    assertBreaks("meeting.agenda.final", () -> meeting.edit(Samples.retitled(), LATER));

    assertThat(meeting.title()).isEqualTo("Fifth meeting");
    assertThat(meeting.changedAt()).isEqualTo(NOON);
  }

  @ParameterizedTest
  @EnumSource(
      value = MeetingState.class,
      names = {"PUBLISHED", "IN_SESSION"})
  void aMeetingThatIsOpenIsEdited(MeetingState state) {
    Meeting meeting = Samples.meetingIn(state);

    meeting.edit(Samples.retitled(), LATER);

    assertThat(meeting.title()).isEqualTo("Fifth meeting, resumed");
    assertThat(meeting.changedAt()).isEqualTo(LATER);
  }

  @Test
  void aMalformedSymbolIsRefused() {
    MeetingDetails wrong =
        new MeetingDetails("CTF-5", MeetingKind.PLENARY, "Fifth meeting", Samples.schedule());

    assertBreaks("document.symbol.form", () -> Samples.draft().edit(wrong, LATER));
  }

  @Test
  void theLogNamesAMeetingWithBodyAndDistribution() {
    Meeting meeting = Samples.draft();

    assertThat(meeting.ref().kind()).isEqualTo("meeting");
    assertThat(meeting.ref().id()).isEqualTo(meeting.id());
    assertThat(meeting.ref().body()).isEqualTo("CTF");
    assertThat(meeting.ref().distribution()).isEqualTo("LIMITED");
  }
}
