package org.issg.portal.meeting.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Operation;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.document.Document;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.shared.RuleViolation;

/** Loads meetings through both walls, with their agenda. */
@Dependent
public class MeetingLoader {

  private static final String KIND = "meeting";

  @PersistenceContext private EntityManager em;
  @Inject private AccessGate gate;

  /** The meeting to be read. */
  public Meeting readable(UUID id, Action action) {
    return load(id, Operation.READ, action);
  }

  /** The meeting to be changed. */
  public Meeting editable(UUID id, Action action) {
    return load(id, Operation.EDIT, action);
  }

  /**
   * The meeting to be changed by somebody who saw it at that version.
   *
   * @throws RuleViolation when somebody else has changed it since
   */
  public Meeting editable(UUID id, int seenVersion, Action action) {
    Meeting meeting = editable(id, action);
    if (meeting.version() != seenVersion) {
      throw new RuleViolation("shared.changedByOther");
    }
    return meeting;
  }

  private Meeting load(UUID id, Operation operation, Action action) {
    List<Meeting> found =
        em.createQuery(
                "select m from Meeting m left join fetch m.items where m.id = :id", Meeting.class)
            .setParameter("id", id)
            .getResultList();
    return gate.pass(
        found.stream().findFirst(), Meeting::protection, RecordRef.of(KIND, id), operation, action);
  }

  /** Documents before the meeting, with their versions, in their order. */
  public List<MeetingDocument> documents(UUID meetingId) {
    return em.createQuery(
            "select distinct md from MeetingDocument md join fetch md.document d"
                + " left join fetch d.versions where md.meetingId = :meeting"
                + " order by md.position",
            MeetingDocument.class)
        .setParameter("meeting", meetingId)
        .getResultList();
  }

  /** A document before the meeting; one that is none is refused as if it did not exist. */
  public Document document(UUID meetingId, UUID documentId, Action action) {
    return documents(meetingId).stream()
        .map(MeetingDocument::document)
        .filter(document -> document.id().equals(documentId))
        .findFirst()
        .orElseThrow(
            () -> gate.refusal(action, RecordRef.of("document", documentId), Reason.NOT_FOUND));
  }
}
