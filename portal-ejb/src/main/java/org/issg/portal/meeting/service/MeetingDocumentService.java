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
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Protection;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.document.Document;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.service.UploadService;
import org.issg.portal.meeting.AgendaItem;
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
  @Inject private ItemReaders readers;
  @Inject private UploadService uploads;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Attaches an upload as a new document, released with the meeting to the meeting's circle, or to
   * that of the restricted item to which it comes.
   */
  public UUID attach(UUID meetingId, Attachment attachment) {
    Meeting meeting = meetings.editable(meetingId, Action.DOCUMENT_ATTACHED);
    AgendaItem item = attachment.itemId() == null ? null : meeting.item(attachment.itemId());
    boolean restricted = item != null && item.isRestricted();
    Instant now = clock.instant();
    Document document = write(circle(meeting, restricted), attachment, now);
    int position = meetings.documents(meetingId).size() + 1;
    em.persist(document);
    em.persist(new MeetingDocument(meetingId, attachment.itemId(), document, position));
    meeting.documentChanged(ChangeKind.DOCUMENT_ADDED, document, now);
    Map<String, Object> after = document.currentFor(attachment.language()).words();
    audit.changed(Action.DOCUMENT_ATTACHED, document, null, after);
    audit.done(Action.DOCUMENT_ATTACHED, meeting);
    if (restricted) {
      readers.name(document, readers.of(List.of(item.id())).getOrDefault(item.id(), Set.of()));
    }
    return document.id();
  }

  private static Protection circle(Meeting meeting, boolean restricted) {
    Protection of = meeting.protection();
    return restricted ? of.distributed(Distribution.RESTRICTED) : of.distributed(ofBody(of));
  }

  private Document write(Protection of, Attachment attachment, Instant now) {
    Protection draft = new Protection(of.body(), of.distribution());
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
  private static Distribution ofBody(Protection meeting) {
    return meeting.distribution() == Distribution.GENERAL
        ? PositionPaper.wholeOf(meeting.body())
        : meeting.distribution();
  }

  /** Adds a newer version in a language; the older stays, no longer current. */
  public void replace(UUID meetingId, UUID documentId, String language, UUID uploadId) {
    Meeting meeting = meetings.editable(meetingId, Action.DOCUMENT_REPLACED);
    Document document = meetings.document(meetingId, documentId, Action.DOCUMENT_REPLACED);
    Instant now = clock.instant();
    Map<String, Object> before =
        document.currentIn(language).map(DocumentVersion::words).orElse(null);
    StoredFile file = uploads.handOver(uploadId, Action.DOCUMENT_REPLACED);
    DocumentVersion newer = document.add(language, file, current.get(), now);
    em.persist(newer);
    meeting.documentChanged(ChangeKind.DOCUMENT_REPLACED, document, now);
    audit.changed(Action.DOCUMENT_REPLACED, document, before, newer.words());
    audit.done(Action.DOCUMENT_REPLACED, meeting);
  }

  public void withdraw(UUID meetingId, UUID documentId) {
    Meeting meeting = meetings.editable(meetingId, Action.DOCUMENT_WITHDRAWN);
    Document document = meetings.document(meetingId, documentId, Action.DOCUMENT_WITHDRAWN);
    Instant now = clock.instant();
    Map<String, Object> before = document.standing();
    document.withdraw(current.get(), now);
    meeting.documentChanged(ChangeKind.DOCUMENT_WITHDRAWN, document, now);
    audit.changed(Action.DOCUMENT_WITHDRAWN, document, before, document.standing());
    audit.done(Action.DOCUMENT_WITHDRAWN, meeting);
  }

  /** What is attached, and where: itemId is null for the whole meeting, symbol may be blank. */
  public record Attachment(
      UUID itemId, String symbol, String title, String language, UUID uploadId) {}
}
