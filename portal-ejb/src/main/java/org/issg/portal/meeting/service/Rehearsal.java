package org.issg.portal.meeting.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingState;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/**
 * Looks at a meeting through the eyes of a delegation, by the same walls, in a transaction that is
 * always taken back: a draft is published in it first.
 */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rehearsal {

  @PersistenceContext private EntityManager em;
  @Resource private EJBContext context;
  @Inject private CurrentActor current;
  @Inject private MeetingLoader meetings;
  @Inject private MeetingQueries queries;

  /** The page as that delegation would see it; nothing where it would see none. */
  public Optional<MeetingPage> seen(UUID meetingId, String delegation) {
    try {
      Meeting meeting = meetings.editable(meetingId, Action.MEETING_PREVIEWED);
      if (meeting.state() == MeetingState.DRAFT) {
        publish(meeting);
      }
      em.clear();
      return current.as(current.caller().through(delegation), () -> look(meetingId));
    } finally {
      context.setRollbackOnly();
    }
  }

  /** By the clock of the transaction, which is the one that the second wall asks. */
  private void publish(Meeting meeting) {
    Instant now = (Instant) em.createNativeQuery("select now()", Instant.class).getSingleResult();
    meeting.publish(current.get(), now);
    meetings.documents(meeting.id()).forEach(before -> before.document().release(now));
    em.flush();
  }

  private Optional<MeetingPage> look(UUID meetingId) {
    try {
      return Optional.of(queries.open(meetingId));
    } catch (AccessRefused hidden) {
      return Optional.empty();
    }
  }
}
