package org.issg.portal.meeting.service;

import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.shared.service.ActsAsCaller;

/** Reading meetings: a single one, and the list. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed({DELEGATE_NAME, SECRETARIAT_NAME})
public class MeetingQueries {

  @Inject private MeetingLoader meetings;
  @Inject private MeetingPages pages;
  @Inject private MeetingList list;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Everything that the page of a meeting shows. */
  public MeetingPage open(UUID id) {
    Meeting meeting = meetings.readable(id, Action.MEETING_READ);
    return show(meeting);
  }

  /** The same for somebody who is about to change it. */
  public MeetingPage openToEdit(UUID id) {
    Meeting meeting = meetings.editable(id, Action.MEETING_READ);
    return show(meeting);
  }

  private MeetingPage show(Meeting meeting) {
    MeetingPage page = pages.of(meeting);
    audit.read(Action.MEETING_READ, meeting.ref(), page.shown());
    return page;
  }

  /** One page of the meetings that the actor may see. */
  public MeetingList.Page list(MeetingList.Filter filter) {
    MeetingList.Page page = list.page(filter, clock.instant());
    audit.read(
        Action.MEETINGS_LISTED,
        RecordRef.of("meeting", null),
        page.rows().stream().map(Meeting::id).toList());
    return page;
  }
}
