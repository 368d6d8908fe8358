package org.issg.portal.meeting.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingChange;

/** What the home page shows of meetings. */
public record MeetingHome(
    List<Meeting> next, List<MeetingChange> changes, Map<UUID, String> documentTitles) {

  /** How many coming meetings are shown. */
  public static final int NEXT = 5;
}
