package org.issg.portal.testing;

import static org.issg.portal.testing.People.CTF_SECRETARY;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Protection;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.service.UploadIntake;
import org.issg.portal.meeting.AgendaItem;
import org.issg.portal.meeting.MeetingDetails;
import org.issg.portal.meeting.service.AgendaService;
import org.issg.portal.meeting.service.MeetingDocumentService;
import org.issg.portal.meeting.service.MeetingDocumentService.Attachment;
import org.issg.portal.meeting.service.MeetingPage;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.meeting.service.MeetingService;

/** A test for which the secretariat has called meetings and circulated documents. */
public abstract class MeetingScene extends ServiceIT {

  @Inject protected MeetingService meetings;
  @Inject protected AgendaService agenda;
  @Inject protected MeetingQueries queries;
  @Inject protected MeetingDocumentService documents;
  @Inject protected UploadIntake intake;

  /** A draft with one item. */
  protected final UUID draft(Person secretary, Protection protection, MeetingDetails details) {
    UUID id = as(secretary, () -> meetings.create(protection, details));
    as(secretary, () -> agenda.addItem(id, Samples.item("First item")));
    return id;
  }

  protected final UUID published(Person secretary, Protection protection, MeetingDetails details) {
    UUID id = draft(secretary, protection, details);
    as(secretary, () -> meetings.publish(id));
    return id;
  }

  protected final UUID ctfDraft() {
    return draft(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary());
  }

  protected final UUID ctfMeeting() {
    return published(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary());
  }

  /** The page of a meeting as a secretary of the Ceasefire Task Force sees it. */
  protected final MeetingPage page(UUID meeting) {
    return as(CTF_SECRETARY, () -> queries.open(meeting));
  }

  protected final int version(UUID meeting) {
    return page(meeting).meeting().version();
  }

  /** The ids of the items in their order. */
  protected final List<UUID> items(UUID meeting) {
    return page(meeting).meeting().items().stream().map(AgendaItem::id).toList();
  }

  /** The id of a file that has arrived whole. */
  protected final UUID upload(Person sender, byte[] content) {
    return as(
        sender,
        () ->
            intake.take(Samples.MARK + "paper.txt", new ByteArrayInputStream(content)).contentId());
  }

  /** A document before a meeting of the Ceasefire Task Force. */
  protected final UUID attached(UUID meeting, byte[] content) {
    UUID upload = upload(CTF_SECRETARY, content);
    return as(CTF_SECRETARY, () -> documents.attach(meeting, paper(upload)));
  }

  protected static Attachment paper(UUID upload) {
    return new Attachment(null, null, Samples.MARK + "Paper", "en", upload);
  }

  /** The current English version of a document before a meeting. */
  protected final DocumentVersion currentVersion(UUID meeting, UUID document) {
    return page(meeting).documents().stream()
        .map(before -> before.document())
        .filter(each -> each.id().equals(document))
        .findFirst()
        .orElseThrow()
        .currentFor("en");
  }
}
