package org.issg.portal.meeting;

import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Texts;

/** What the secretariat writes about a meeting itself: symbol (or null), kind, title, schedule. */
public record MeetingDetails(String symbol, MeetingKind kind, String title, Schedule schedule) {

  public MeetingDetails {
    title = Texts.title(title, "meeting.title.length");
    if (kind == null) {
      throw new RuleViolation("meeting.kind.missing");
    }
  }
}
