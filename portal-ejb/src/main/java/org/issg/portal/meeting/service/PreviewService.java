package org.issg.portal.meeting.service;

import static org.issg.portal.shared.Role.SECRETARIAT_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.shared.service.ActsAsCaller;

/** Shows the secretariat a meeting as a delegation sees it, or would once it is published. */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class PreviewService {

  @PersistenceContext private EntityManager em;
  @Inject private MeetingLoader meetings;
  @Inject private Rehearsal rehearsal;
  @Inject private AccessGate gate;
  @Inject private AuditTrail audit;

  /**
   * The meeting as that delegation would see it; the leaf names the delegation before all else that
   * was shown.
   *
   * @param delegation its code, or null where none is chosen yet
   */
  public MeetingPreview preview(UUID meetingId, String delegation) {
    Meeting meeting = meetings.editable(meetingId, Action.MEETING_PREVIEWED);
    List<Delegation> all =
        em.createQuery("select d from Delegation d order by d.code", Delegation.class)
            .getResultList();
    if (delegation == null) {
      audit.read(Action.MEETING_PREVIEWED, meeting.ref());
      return new MeetingPreview(meeting, all, null, null);
    }
    Delegation eyes =
        all.stream().filter(each -> each.code().equals(delegation)).findFirst().orElse(null);
    if (eyes == null) {
      throw gate.refusal(
          Action.MEETING_PREVIEWED, RecordRef.of("meeting", meetingId), Reason.NOT_FOUND);
    }
    Optional<MeetingPage> seen = rehearsal.seen(meetingId, delegation);
    audit.read(
        Action.MEETING_PREVIEWED,
        meeting.ref(),
        Stream.concat(
                Stream.of(eyes.id()), seen.map(MeetingPage::shown).stream().flatMap(List::stream))
            .toList());
    return new MeetingPreview(meeting, all, eyes, seen.orElse(null));
  }
}
