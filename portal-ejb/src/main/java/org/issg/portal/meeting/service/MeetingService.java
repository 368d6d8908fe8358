package org.issg.portal.meeting.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Protection;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.Document;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingDetails;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What the secretariat does with a meeting as a whole. */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class MeetingService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private MeetingLoader meetings;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Makes a draft that only the secretariat of the body sees. */
  public UUID create(Protection protection, MeetingDetails details) {
    gate.mayCreate(protection, "meeting", Action.MEETING_CREATED);
    Meeting meeting = new Meeting(protection, details, current.get(), clock.instant());
    em.persist(meeting);
    audit.changed(Action.MEETING_CREATED, meeting, null, meeting.words());
    return meeting.id();
  }

  /** Changes title, kind, symbol, time or place; seenVersion is the version that was edited. */
  public void edit(UUID id, int seenVersion, MeetingDetails details) {
    Meeting meeting = meetings.editable(id, seenVersion, Action.MEETING_EDITED);
    Map<String, Object> before = meeting.words();
    meeting.edit(details, clock.instant());
    audit.changed(Action.MEETING_EDITED, meeting, before, meeting.words());
  }

  /** Publishes the meeting together with the documents before it that were not released yet. */
  public void publish(UUID id) {
    Instant now = clock.instant();
    Meeting meeting = meetings.editable(id, Action.MEETING_PUBLISHED);
    Map<String, Object> before = meeting.standing();
    meeting.publish(current.get(), now);
    audit.changed(Action.MEETING_PUBLISHED, meeting, before, meeting.standing());
    release(id, now);
  }

  private void release(UUID id, Instant now) {
    List<Document> drafts =
        meetings.documents(id).stream()
            .map(MeetingDocument::document)
            .filter(document -> !document.protection().isReleased())
            .toList();
    for (Document document : drafts) {
      Map<String, Object> before = document.standing();
      document.release(now);
      audit.changed(Action.MEETING_PUBLISHED, document, before, document.standing());
    }
  }

  public void cancel(UUID id, String reason) {
    Meeting meeting = meetings.editable(id, Action.MEETING_CANCELLED);
    Map<String, Object> before = meeting.standing();
    meeting.cancel(current.get(), reason, clock.instant());
    audit.changed(Action.MEETING_CANCELLED, meeting, before, meeting.standing());
  }
}
