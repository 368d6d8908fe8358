package org.issg.portal.release;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingDetails;
import org.issg.portal.meeting.MeetingKind;
import org.issg.portal.meeting.Schedule;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.People;
import org.issg.portal.shared.Role;

/** Records as they stand, by what matters to a test. */
final class Samples {

  static final Instant NOON = Instant.parse("2016-03-07T11:00:00Z");
  static final Instant LATER = NOON.plusSeconds(3600);

  /** Another secretary of the Ceasefire Task Force. */
  static final Actor COLLEAGUE =
      People.actor(
          "secretariat-ctf-2",
          Set.of(Role.SECRETARIAT),
          null,
          new Mandate(BodyCode.CTF, MandateFunction.SECRETARY));

  private Samples() {}

  static PresentRecord draft() {
    return new PresentRecord(
        RecordKind.MEETING, meeting(new Protection(BodyCode.CTF, Distribution.LIMITED)), "1");
  }

  /** A released record of the Ceasefire Task Force; its kind is what the test says. */
  static PresentRecord released(RecordKind kind, Distribution circle) {
    return released(kind, BodyCode.CTF, circle);
  }

  static PresentRecord released(RecordKind kind, BodyCode body, Distribution circle) {
    return new PresentRecord(kind, meeting(new Protection(body, circle).released(NOON)), "1");
  }

  static PresentRecord limitedMeeting() {
    return released(RecordKind.MEETING, Distribution.LIMITED);
  }

  private static Meeting meeting(Protection protection) {
    return new Meeting(
        protection,
        new MeetingDetails(
            null,
            MeetingKind.PLENARY,
            "Fifth meeting",
            new Schedule(
                LocalDateTime.parse("2016-03-10T15:00"),
                LocalDateTime.parse("2016-03-10T18:00"),
                "Europe/Zurich",
                "Geneva",
                null,
                null)),
        People.SECRETARY,
        NOON);
  }

  /** A proposal of one secretary to release a meeting to the group. */
  static DistributionChange proposal(PresentRecord record) {
    return DistributionChange.proposed(
        record, Distribution.GENERAL, "Asked for by the other task force", People.SECRETARY, NOON);
  }
}
