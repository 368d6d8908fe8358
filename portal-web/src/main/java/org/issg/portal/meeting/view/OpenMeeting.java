package org.issg.portal.meeting.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.meeting.service.MeetingPage;
import org.issg.portal.meeting.service.MeetingQueries;

/** The meeting that a request shows: read once in each request, a postback included. */
@RequestScoped
public class OpenMeeting {

  @Inject private MeetingQueries meetings;

  private MeetingPage page;

  /** The page for a reader. */
  MeetingPage toRead(UUID id) {
    if (page == null) {
      page = meetings.open(id);
    }
    return page;
  }

  /** The page for somebody who is about to change the meeting. */
  MeetingPage toEdit(UUID id) {
    if (page == null) {
      page = meetings.openToEdit(id);
    }
    return page;
  }
}
