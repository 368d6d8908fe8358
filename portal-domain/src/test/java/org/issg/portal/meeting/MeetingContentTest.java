package org.issg.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the secretariat may write about a meeting and about an item. */
class MeetingContentTest {

  private static void assertBreaks(String key, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(key);
  }

  private static MeetingDetails titled(String title) {
    return new MeetingDetails(null, MeetingKind.TECHNICAL, title, Samples.schedule());
  }

  private static ItemContent noted(String note) {
    return new ItemContent("Maps", 1, null, ItemKind.DISCUSSION, null, 20, note);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void meetingsAndItemsNeedATitle(String title) {
    assertBreaks("meeting.title.length", () -> titled(title));
    assertBreaks("meeting.item.title.length", () -> Samples.item(title));
  }

  @Test
  void aTitleHasAtMostThreeHundredCharacters() {
    String longest = "x".repeat(300);

    assertThat(titled(" " + longest + " ").title()).isEqualTo(longest);
    assertThat(Samples.item(longest).title()).isEqualTo(longest);
    assertBreaks("meeting.title.length", () -> titled(longest + "x"));
    assertBreaks("meeting.item.title.length", () -> Samples.item(longest + "x"));
  }

  @Test
  void aMeetingNeedsAKindAndAnItemAPurpose() {
    assertBreaks(
        "meeting.kind.missing",
        () -> new MeetingDetails(null, null, "Fifth meeting", Samples.schedule()));
    assertBreaks(
        "meeting.item.kind.missing",
        () -> new ItemContent("Maps", 1, Track.CEASEFIRE, null, null, 20, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3})
  void itemsAreOneOrTwoDeep(int depth) {
    assertBreaks("meeting.item.depth.unknown", () -> Samples.item("Maps", depth, 20));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1441, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void minutesBeyondADayAreRefused(int minutes) {
    assertBreaks("meeting.item.minutes.range", () -> Samples.item("Maps", 1, minutes));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1440})
  void minutesWithinADayAreTaken(int minutes) {
    assertThat(Samples.item("Maps", 2, minutes).minutes()).isEqualTo(minutes);
  }

  @Test
  void aNoteHasAtMostFourThousandCharacters() {
    assertThat(noted("x".repeat(4000)).note()).hasSize(4000);
    assertThat(noted("   ").note()).isNull();
    assertBreaks("meeting.item.note.length", () -> noted("x".repeat(4001)));
  }

  @Test
  void aDocumentBeforeAMeetingStaysWithItWhenItsItemGoes() {
    Meeting meeting = Samples.draftWithAgenda();
    MeetingDocument before =
        new MeetingDocument(meeting.id(), meeting.items().get(0).id(), null, 1);

    before.detachFromItem();

    assertThat(before.itemId()).isNull();
    assertThat(before.meetingId()).isEqualTo(meeting.id());
  }
}
