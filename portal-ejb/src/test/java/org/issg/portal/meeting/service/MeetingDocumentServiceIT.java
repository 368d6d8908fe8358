package org.issg.portal.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.issg.portal.testing.Demonstration.ISSG_MEETING;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.document.Document;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.service.UploadService;
import org.issg.portal.meeting.service.MeetingDocumentService.Attachment;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class MeetingDocumentServiceIT extends MeetingScene {

  @Inject private UploadService uploads;

  @Test
  void uploadBecomesADocumentBeforeTheMeeting() {
    UUID id = ctfDraft();
    UUID upload = upload(CTF_SECRETARY, Samples.text(10));

    UUID document = as(CTF_SECRETARY, () -> documents.attach(id, paper(upload)));

    Leaf leaf = leafAbout("document");
    assertThat(leaf.action()).isEqualTo("document.attached");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.objectId()).isEqualTo(document);
    assertThat(leafAbout("meeting").action()).isEqualTo("document.attached");
    assertThat(leafAbout("meeting").objectId()).isEqualTo(id);
    assertThat(leaf.body()).isEqualTo("CTF");
    assertThat(leaf.distribution()).isEqualTo("LIMITED");
    DocumentVersion version = currentVersion(id, document);
    assertThat(version.number()).isOne();
    assertThat(version.file().contentId()).isEqualTo(upload);
    assertThat(version.mediaType()).isEqualTo("text/plain");
    assertThat(uploadsLeft(upload)).isZero();
  }

  @Test
  void documentIsReleasedTogetherWithItsMeeting() {
    UUID id = ctfDraft();
    UUID document = attached(id, Samples.text(10));
    assertThat(document(id, document).protection().isReleased()).isFalse();

    as(CTF_SECRETARY, () -> meetings.publish(id));

    assertThat(leaves()).extracting(Leaf::action).containsOnly("meeting.published");
    assertThat(leaves()).extracting(Leaf::objectId).containsExactly(id, document);
    assertThat(document(id, document).protection().isReleased()).isTrue();
    assertThat(as(CTF_DELEGATE, () -> queries.open(id)).documents()).hasSize(1);
  }

  @Test
  void uploadOfSomebodyElseCannotBeAttached() {
    UUID id = ctfDraft();
    UUID upload = upload(OTHER_CTF_SECRETARY, Samples.text(10));

    AccessRefused refusal = refused(CTF_SECRETARY, () -> documents.attach(id, paper(upload)));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(refusal.isHidden()).isTrue();
    assertThat(leaves()).isEmpty();
    assertThat(page(id).documents()).isEmpty();
    assertThat(uploadsLeft(upload)).isOne();
  }

  @Test
  void uploadIsAttachedOnlyOnce() {
    UUID id = ctfDraft();
    UUID upload = upload(CTF_SECRETARY, Samples.text(10));
    as(CTF_SECRETARY, () -> documents.attach(id, paper(upload)));

    AccessRefused refusal = refused(CTF_SECRETARY, () -> documents.attach(id, paper(upload)));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(page(id).documents()).hasSize(1);
  }

  @Test
  void unfinishedUploadCannotBeAttached() {
    UUID id = ctfDraft();
    UUID upload = as(CTF_SECRETARY, () -> uploads.begin(Samples.MARK + "unfinished.txt"));
    as(CTF_SECRETARY, () -> uploads.append(upload, 0, Samples.text(10)));

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> documents.attach(id, paper(upload))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.upload.unfinished");

    assertThat(leaves()).isEmpty();
    assertThat(page(id).documents()).isEmpty();
  }

  @Test
  void refusedAttachmentLeavesTheUploadForAnotherTry() {
    UUID id = ctfDraft();
    UUID upload = upload(CTF_SECRETARY, Samples.text(10));
    Attachment wrong = new Attachment(null, null, Samples.MARK + "Paper", "tlh", upload);

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> documents.attach(id, wrong)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.language.unknown");
    as(CTF_SECRETARY, () -> documents.attach(id, paper(upload)));

    assertThat(page(id).documents()).hasSize(1);
  }

  @Test
  void replacementIsTheNextNumberAndKeepsTheOlder() {
    UUID id = ctfMeeting();
    UUID document = attached(id, Samples.text(10));
    UUID newer = upload(CTF_SECRETARY, Samples.text(20));

    as(CTF_SECRETARY, () -> documents.replace(id, document, "en", newer));

    assertThat(leaves()).extracting(Leaf::action).containsOnly("document.replaced");
    assertThat(leaves()).extracting(Leaf::objectId).containsExactly(document, id);
    assertThat(currentVersion(id, document).number()).isEqualTo(2);
    assertThat(currentVersion(id, document).file().contentId()).isEqualTo(newer);
    assertThat(
            Database.number(
                "select count(*) from document_version where document_id = ?", document))
        .isEqualTo(2);
  }

  @Test
  void anotherLanguageBeginsAtOne() {
    UUID id = ctfMeeting();
    UUID document = attached(id, Samples.text(10));
    UUID arabic = upload(CTF_SECRETARY, Samples.text(20));

    as(CTF_SECRETARY, () -> documents.replace(id, document, "ar", arabic));

    assertThat(document(id, document).current())
        .extracting(DocumentVersion::language, DocumentVersion::number)
        .containsExactlyInAnyOrder(tuple("en", 1), tuple("ar", 1));
  }

  @Test
  void withdrawalIsRecordedOnce() {
    UUID id = ctfMeeting();
    UUID document = attached(id, Samples.text(10));

    as(CTF_SECRETARY, () -> documents.withdraw(id, document));

    assertThat(leaves()).extracting(Leaf::action).containsOnly("document.withdrawn");
    assertThat(leaves()).extracting(Leaf::objectId).containsExactly(document, id);
    assertThat(document(id, document).isWithdrawn()).isTrue();
    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> documents.withdraw(id, document)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.withdrawn");
    assertThat(leaves()).isEmpty();
  }

  @Test
  void documentBeforeAnotherMeetingIsNotFound() {
    UUID id = ctfMeeting();
    UUID foreign = attached(ctfMeeting(), Samples.text(10));
    UUID upload = upload(CTF_SECRETARY, Samples.text(10));
    List<Runnable> acts =
        List.of(
            () -> documents.withdraw(id, foreign),
            () -> documents.replace(id, foreign, "en", upload));

    for (Runnable act : acts) {
      AccessRefused refusal = refused(CTF_SECRETARY, act);

      assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void delegatesOfTheBodyCirculateNothing() {
    UUID id = ctfMeeting();
    UUID document = attached(id, Samples.text(10));
    UUID upload = upload(CTF_SECRETARY, Samples.text(10));
    List<Runnable> acts =
        List.of(
            () -> documents.attach(id, paper(upload)),
            () -> documents.replace(id, document, "en", upload),
            () -> documents.withdraw(id, document));

    for (Runnable act : acts) {
      assertThatThrownBy(() -> as(CTF_COCHAIR, act)).isInstanceOf(EJBAccessException.class);

      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void secretaryOfAnotherBodyCirculatesNothing() {
    UUID upload = upload(HTF_SECRETARY, Samples.text(10));
    List<Runnable> acts =
        List.of(
            () -> documents.attach(ISSG_MEETING, paper(upload)),
            () -> documents.replace(ISSG_MEETING, UUID.randomUUID(), "en", upload),
            () -> documents.withdraw(ISSG_MEETING, UUID.randomUUID()));

    for (Runnable act : acts) {
      AccessRefused refusal = refused(HTF_SECRETARY, act);

      assertThat(refusal.reason()).isEqualTo(Reason.NOT_SECRETARY);
      assertThat(refusal.isHidden()).isFalse();
      assertThat(leaves()).isEmpty();
    }
  }

  private Document document(UUID meeting, UUID document) {
    return currentVersion(meeting, document).document();
  }

  private static long uploadsLeft(UUID upload) {
    return Database.number("select count(*) from upload where id = ?", upload);
  }
}
