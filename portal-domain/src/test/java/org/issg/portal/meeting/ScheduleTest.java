package org.issg.portal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final LocalDateTime START = LocalDateTime.parse("2016-03-10T15:00");
  private static final LocalDateTime END = LocalDateTime.parse("2016-03-10T18:00");

  private static Schedule at(String place, String room, String link) {
    return new Schedule(START, END, "Europe/Zurich", place, room, link);
  }

  @Test
  void typedTimesAreThoseOfThePlace() {
    Schedule schedule = Samples.schedule("2016-03-10T15:00", "2016-03-10T18:00", "Asia/Damascus");

    assertThat(schedule.start().toInstant()).isEqualTo(Instant.parse("2016-03-10T13:00:00Z"));
    assertThat(schedule.start().toLocalDateTime()).isEqualTo(START);
    assertThat(schedule.end().toLocalDateTime()).isEqualTo(END);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Geneva", "Europe/Geneva", "+01:00", "europe/zurich"})
  void anUnknownZoneIsRefused(String zone) {
    assertThatThrownBy(() -> Samples.schedule("2016-03-10T15:00", "2016-03-10T18:00", zone))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.zone.unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03-10T15:00, 2016-03-10T15:00",
    "2016-03-10T15:00, 2016-03-10T14:59",
    "2016-03-10T15:00, 2016-03-09T18:00",
    // 02:30 does not exist that night and is read as 03:30
    "2016-03-27T02:30, 2016-03-27T03:15"
  })
  void aMeetingEndsAfterItStarts(String start, String end) {
    assertThatThrownBy(() -> Samples.schedule(start, end, "Europe/Zurich"))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.endsAt.beforeStart");
  }

  @Test
  void aMeetingMayLastPastMidnight() {
    Schedule night = Samples.schedule("2016-03-10T22:00", "2016-03-11T01:00", "Europe/Zurich");

    assertThat(night.end().toInstant()).isEqualTo(Instant.parse("2016-03-11T00:00:00Z"));
  }

  @Test
  void aMeetingLastsAtMostThirtySixHours() {
    Schedule longest = Samples.schedule("2016-03-10T09:00", "2016-03-11T21:00", "Europe/Zurich");

    assertThat(longest.start().plus(Schedule.LONGEST)).isEqualTo(longest.end());
    assertThatThrownBy(
            () -> Samples.schedule("2016-03-10T09:00", "2016-03-11T21:01", "Europe/Zurich"))
        .hasMessage("meeting.endsAt.tooLate");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void thePlaceIsNeededTheRoomIsNot(String blank) {
    assertThatThrownBy(() -> at(blank, "Room XIV", null)).hasMessage("meeting.place.missing");
    assertThat(at("Geneva", blank, blank).room()).isNull();
    assertThat(at("Geneva", blank, blank).videoLink()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://video.example/ctf/5", "http://video.example", " https://a.b "})
  void aFullWebAddressIsAVideoLink(String link) {
    assertThat(at("Geneva", null, link).videoLink()).isEqualTo(link.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://video.example/",
        "video.example/ctf",
        "//video.example/ctf",
        "https://",
        "https:video.example",
        "https://video example/",
        "https://video.example/\"onclick=\"x"
      })
  void anythingElseIsNoVideoLink(String link) {
    assertThatThrownBy(() -> at("Geneva", null, link))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.videoLink.form");
  }

  @Test
  void schedulesAreEqualWhenNothingOfThemDiffers() {
    Schedule schedule = at("Geneva", "Room XIV", "https://video.example/");

    assertThat(schedule)
        .isEqualTo(at(" Geneva ", "Room XIV", "https://video.example/"))
        .hasSameHashCodeAs(at("Geneva", "Room XIV", "https://video.example/"))
        .isNotEqualTo(at("Vienna", "Room XIV", "https://video.example/"))
        .isNotEqualTo(at("Geneva", null, "https://video.example/"))
        .isNotEqualTo(at("Geneva", "Room XIV", null));
  }

  @Test
  void theSameHourElsewhereIsAnotherSchedule() {
    assertThat(Samples.schedule("2016-03-10T15:00", "2016-03-10T18:00", "Europe/Zurich"))
        .isNotEqualTo(Samples.schedule("2016-03-10T15:00", "2016-03-10T18:00", "Europe/Berlin"));
  }
}
