package org.issg.portal.testing;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.meeting.ItemContent;
import org.issg.portal.meeting.ItemKind;
import org.issg.portal.meeting.MeetingDetails;
import org.issg.portal.meeting.MeetingKind;
import org.issg.portal.meeting.Schedule;
import org.issg.portal.shared.BodyCode;

/** What the tests let people write; it bears a mark, by which it is taken away again. */
public final class Samples {

  /** Stands before every title and file name. */
  public static final String MARK = "Service test - ";

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final LocalDateTime FAR_AHEAD = LocalDateTime.of(2046, 3, 7, 10, 0);

  private Samples() {}

  public static Protection limitedTo(BodyCode body) {
    return new Protection(body, Distribution.LIMITED);
  }

  public static Protection limitedToCtf() {
    return limitedTo(BodyCode.CTF);
  }

  public static Protection general(BodyCode body) {
    return new Protection(body, Distribution.GENERAL);
  }

  /** A plenary meeting far ahead, behind all demonstration data. */
  public static MeetingDetails plenary() {
    return plenary(FAR_AHEAD);
  }

  public static MeetingDetails plenary(LocalDateTime start) {
    return details(null, "Plenary", start);
  }

  public static MeetingDetails plenary(String symbol) {
    return details(symbol, "Plenary", FAR_AHEAD);
  }

  public static MeetingDetails named(String title) {
    return details(null, title, FAR_AHEAD);
  }

  private static MeetingDetails details(String symbol, String title, LocalDateTime start) {
    Schedule schedule =
        new Schedule(start, start.plusHours(2), ZURICH.getId(), "Geneva", null, null);
    return new MeetingDetails(symbol, MeetingKind.PLENARY, MARK + title, schedule);
  }

  /** A start so many hours from now, by the clock of Zurich. */
  public static LocalDateTime inHours(int hours) {
    return LocalDateTime.now(ZURICH).plusHours(hours).truncatedTo(ChronoUnit.MINUTES);
  }

  /** A text of that many bytes. */
  public static byte[] text(int bytes) {
    byte[] text = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      text[i] = (byte) ('a' + i % 23);
    }
    return text;
  }

  public static ItemContent item(String title) {
    return new ItemContent(title, 1, null, ItemKind.DISCUSSION, null, 15, null);
  }
}
