package org.issg.portal.meeting;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.document.Document;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.People;
import org.issg.portal.shared.Track;

/** Meetings by the state that matters to a test. */
final class Samples {

  static final Instant NOON = Instant.parse("2016-03-07T11:00:00Z");
  static final Instant LATER = NOON.plusSeconds(3600);

  private Samples() {}

  static Schedule schedule() {
    return schedule("2016-03-10T15:00", "2016-03-10T18:00", "Europe/Zurich");
  }

  static Schedule schedule(String start, String end, String zone) {
    return new Schedule(
        LocalDateTime.parse(start),
        LocalDateTime.parse(end),
        zone,
        "Palais des Nations, Geneva",
        "Room XIV",
        null);
  }

  static MeetingDetails details() {
    return new MeetingDetails(
        "ISSG/CTF/2016/MTG/5", MeetingKind.PLENARY, "Fifth meeting", schedule());
  }

  static MeetingDetails retitled() {
    return new MeetingDetails(
        "ISSG/CTF/2016/MTG/5", MeetingKind.PLENARY, "Fifth meeting, resumed", schedule());
  }

  static ItemContent item(String title) {
    return item(title, 1, 20);
  }

  static ItemContent item(String title, int depth, int minutes) {
    return new ItemContent(title, depth, Track.CEASEFIRE, ItemKind.DISCUSSION, null, minutes, null);
  }

  /** An item that only one delegation may know of. */
  static ItemContent restrictedItem(String title) {
    return new ItemContent(
        title, 1, null, ItemKind.DISCUSSION, null, 20, null, Set.of(UUID.randomUUID()));
  }

  /** A document before a meeting, for that circle of readers. */
  static Document document(Distribution circle) {
    return new Document(null, "Map", new Protection(BodyCode.CTF, circle), People.SECRETARY, NOON);
  }

  static Meeting draft() {
    return new Meeting(
        new Protection(BodyCode.CTF, Distribution.LIMITED), details(), People.SECRETARY, NOON);
  }

  /** A draft with an agenda of three items. */
  static Meeting draftWithAgenda() {
    Meeting meeting = draft();
    for (String title : List.of("Violations", "Maps", "Other business")) {
      meeting.addItem(item(title), NOON);
    }
    return meeting;
  }

  static Meeting publishedMeeting() {
    Meeting meeting = draftWithAgenda();
    meeting.publish(People.SECRETARY, NOON);
    return meeting;
  }

  static Meeting cancelledMeeting() {
    Meeting meeting = publishedMeeting();
    meeting.cancel(People.SECRETARY, "The Co-Chairs are travelling", NOON);
    return meeting;
  }

  /** A published meeting put into a state that no verb of this stage leads to. */
  static Meeting meetingIn(MeetingState state) {
    Meeting meeting = publishedMeeting();
    try {
      field("state").set(meeting, state);
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
    return meeting;
  }

  /** What readers are told; a meeting writes it and only queries read it. */
  static List<MeetingChange> changesOf(Meeting meeting) {
    try {
      return ((List<?>) field("changes").get(meeting))
          .stream().map(MeetingChange.class::cast).toList();
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
  }

  private static Field field(String name) {
    try {
      Field field = Meeting.class.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException renamed) {
      throw new AssertionError(renamed);
    }
  }
}
