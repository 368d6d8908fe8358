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
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.Document;
import org.issg.portal.document.service.UploadService;
import org.issg.portal.meeting.ChangeKind;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.meeting.MeetingDocument;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What the secretariat does with the documents before a meeting. */
@Stateless
@ActsAsCaller
@RolesAllowed(SECRETARIAT_NAME)
public class MeetingDocumentService {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private MeetingLoader meetings;
  @Inject private UploadService uploads;
  @Inject private AccessGate gate;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Attaches an upload as a new document, released with the meeting to the meeting's circle. */
  public UUID attach(UUID meetingId, Attachment attachment) {
    Meeting meeting = meetings.editable(meetingId, Action.DOCUMENT_ATTACHED);
    if (attachment.itemId() != null) {
      meeting.item(attachment.itemId());
    }
    Instant now = clock.instant();
    Document document = write(meeting, attachment, now);
    int position = meetings.documents(meetingId).size() + 1;
    em.persist(document);
    em.persist(new MeetingDocument(meetingId, attachment.itemId(), document, position));
    meeting.documentChanged(ChangeKind.DOCUMENT_ADDED, document.id(), now);
    audit.done(Action.DOCUMENT_ATTACHED, document);
    return document.id();
  }

  private Document write(Meeting meeting, Attachment attachment, Instant now) {
    Protection of = meeting.protection();
    Protection draft = new Protection(of.body(), circle(of));
    Document document =
        new Document(
            attachment.symbol(),
            attachment.title(),
            of.isReleased() ? draft.released(now) : draft,
            current.get(),
            now);
    document.add(
        attachment.language(),
        uploads.handOver(attachment.uploadId(), Action.DOCUMENT_ATTACHED),
        current.get(),
        now);
    return document;
  }

  /**
   * What a body lays before a meeting that it released to the group stays its own until released.
   */
  private static Distribution circle(Protection meeting) {
    return meeting.distribution() == Distribution.GENERAL
        ? PositionPaper.wholeOf(meeting.body())
        : meeting.distribution();
  }

  /** Adds a newer version in a language; the older stays, no longer current. */
  public void replace(UUID meetingId, UUID documentId, String language, UUID uploadId) {
    Meeting meeting = meetings.editable(meetingId, Action.DOCUMENT_REPLACED);
    Document document = before(meetingId, documentId, Action.DOCUMENT_REPLACED);
    Instant now = clock.instant();
    em.persist(
        document.add(
            language, uploads.handOver(uploadId, Action.DOCUMENT_REPLACED), current.get(), now));
    meeting.documentChanged(ChangeKind.DOCUMENT_REPLACED, documentId, now);
    audit.done(Action.DOCUMENT_REPLACED, document);
  }

  public void withdraw(UUID meetingId, UUID documentId) {
    Meeting meeting = meetings.editable(meetingId, Action.DOCUMENT_WITHDRAWN);
    Document document = before(meetingId, documentId, Action.DOCUMENT_WITHDRAWN);
    Instant now = clock.instant();
    document.withdraw(current.get(), now);
    meeting.documentChanged(ChangeKind.DOCUMENT_WITHDRAWN, documentId, now);
    audit.done(Action.DOCUMENT_WITHDRAWN, document);
  }

  private Document before(UUID meetingId, UUID documentId, Action action) {
    List<MeetingDocument> before = meetings.documents(meetingId);
    return before.stream()
        .map(MeetingDocument::document)
        .filter(document -> document.id().equals(documentId))
        .findFirst()
        .orElseThrow(
            () -> gate.refusal(action, RecordRef.of("document", documentId), Reason.NOT_FOUND));
  }

  /** What is attached, and where: itemId is null for the whole meeting, symbol may be blank. */
  public record Attachment(
      UUID itemId, String symbol, String title, String language, UUID uploadId) {}
}
