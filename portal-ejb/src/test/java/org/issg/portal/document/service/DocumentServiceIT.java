package org.issg.portal.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.Demonstration.CTF_FILE;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class DocumentServiceIT extends MeetingScene {

  @Inject private DocumentService reading;
  @Inject private ContentService content;

  @Test
  void downloadGivesEveryByteBack() {
    byte[] sent = Samples.text(2 * UploadIntake.CHUNK + 17);
    UUID meeting = ctfMeeting();
    UUID version = currentVersion(meeting, attached(meeting, sent)).id();

    DocumentVersion permitted = as(CTF_DELEGATE, () -> reading.download(version, null));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("document.downloaded");
    assertThat(leaf.outcome()).isEqualTo("READ");
    assertThat(leaf.objectKind()).isEqualTo("document_version");
    assertThat(leaf.objectId()).isEqualTo(version);
    assertThat(leaf.json().containsKey("range")).isFalse();
    assertThat(permitted.size()).isEqualTo(sent.length);
    assertThat(content(CTF_DELEGATE, permitted.file().contentId())).isEqualTo(sent);
    assertThat(leaves()).as("leaves of a chunk").isEmpty();
  }

  @Test
  void leafOfADownloadCarriesItsRange() {
    as(CTF_DELEGATE, () -> reading.download(CTF_FILE, "bytes=0-99"));

    assertThat(leaf().json().getString("range")).isEqualTo("bytes=0-99");
  }

  @Test
  void whateverElseAClientWritesAsARangeIsNoPartOfTheLog() {
    as(CTF_DELEGATE, () -> reading.download(CTF_FILE, "bytes=0-99; a name"));

    assertThat(leaf().json().containsKey("range")).isFalse();
  }

  @Test
  void downloadIsInTheLogBeforeItsFirstByteIsGivenOut() {
    UUID meeting = ctfMeeting();
    UUID version = currentVersion(meeting, attached(meeting, Samples.text(10))).id();

    long leaves =
        as(
            CTF_DELEGATE,
            () -> {
              reading.download(version, null);
              return Database.number(
                  "select count(*) from audit_leaf where object_id = ? and outcome = 'READ'",
                  version);
            });

    assertThat(leaves).isOne();
  }

  @Test
  void openedVersionComesWithItsOtherLanguages() {
    DocumentVersion opened = as(CTF_DELEGATE, () -> reading.open(CTF_FILE));

    assertThat(leaf().action()).isEqualTo("document.opened");
    assertThat(leaf().delegation()).isEqualTo("TR");
    assertThat(opened.document().current())
        .extracting(DocumentVersion::language)
        .containsExactly("ar", "en", "fr", "ru");
  }

  @Test
  void delegateOfAnotherTaskForceFindsNoDocument() {
    List<Runnable> acts =
        List.of(() -> reading.open(CTF_FILE), () -> reading.download(CTF_FILE, null));

    for (Person stranger : List.of(HTF_DELEGATE, HTF_SECRETARY, NEWCOMER)) {
      for (Runnable act : acts) {
        AccessRefused refusal = refused(stranger, act);

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_MEMBER);
        assertThat(refusal.isHidden()).isTrue();
        assertThat(leaves()).isEmpty();
      }
    }
  }

  @Test
  void chunksOfAForeignMeetingGiveNothing() {
    Optional<byte[]> own = as(CTF_DELEGATE, () -> content.chunk(CTF_FILE, 0));

    Optional<byte[]> foreign = as(HTF_DELEGATE, () -> content.chunk(CTF_FILE, 0));

    assertThat(own).isPresent();
    assertThat(foreign).isEmpty();
  }

  @Test
  void documentOfADraftIsNotFoundByDelegatesOfTheBody() {
    UUID meeting = ctfDraft();
    DocumentVersion version = currentVersion(meeting, attached(meeting, Samples.text(10)));

    AccessRefused refusal = refused(CTF_DELEGATE, () -> reading.open(version.id()));

    assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
    assertThat(refusal.isHidden()).isTrue();
    assertThat(content(CTF_DELEGATE, version.file().contentId())).isEmpty();
  }

  @Test
  void withdrawnContentIsReadByTheSecretariatAlone() {
    byte[] sent = Samples.text(10);
    UUID meeting = ctfMeeting();
    UUID document = attached(meeting, sent);
    DocumentVersion version = currentVersion(meeting, document);
    as(CTF_SECRETARY, () -> documents.withdraw(meeting, document));

    AccessRefused refusal = refused(CTF_DELEGATE, () -> reading.download(version.id(), null));
    as(CTF_SECRETARY, () -> reading.download(version.id(), null));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_DISTRIBUTED);
    assertThat(refusal.isHidden()).isTrue();
    assertThat(leaf().action()).isEqualTo("document.downloaded");
    assertThat(content(CTF_DELEGATE, version.file().contentId())).isEmpty();
    assertThat(content(CTF_SECRETARY, version.file().contentId())).isEqualTo(sent);
  }

  @Test
  void auditorsAndAdministratorsReadNoContent() {
    List<Runnable> acts =
        List.of(
            () -> reading.open(CTF_FILE),
            () -> reading.download(CTF_FILE, null),
            () -> content.chunk(CTF_FILE, 0));

    for (Person outsider : List.of(AUDITOR, ADMINISTRATOR, NOBODY)) {
      for (Runnable act : acts) {
        assertThatThrownBy(() -> as(outsider, act)).isInstanceOf(EJBAccessException.class);

        assertThat(leaves()).isEmpty();
      }
    }
  }

  /** All chunks that the person gets, one request for each. */
  private byte[] content(Person reader, UUID contentId) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int number = 0;
    Optional<byte[]> chunk;
    do {
      int next = number++;
      chunk = as(reader, () -> content.chunk(contentId, next));
      chunk.ifPresent(all::writeBytes);
    } while (chunk.isPresent());
    return all.toByteArray();
  }
}
