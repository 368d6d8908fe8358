package org.issg.portal.position.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.FRENCH_HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.NOBODY;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.document.service.ContentService;
import org.issg.portal.position.About;
import org.issg.portal.position.PaperState;
import org.issg.portal.position.PaperText;
import org.issg.portal.position.PositionPaper;
import org.issg.portal.position.SubjectKind;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Demonstration;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.PaperScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class PaperServiceIT extends PaperScene {

  @Inject private ContentService content;

  @Test
  void delegateDraftsForTheOwnDelegation() {
    UUID id = as(CTF_DELEGATE, () -> papers.draft(words(BodyCode.CTF, "First")));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("position.drafted");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.objectKind()).isEqualTo("position_paper");
    assertThat(leaf.objectId()).isEqualTo(id);
    assertThat(leaf.delegation()).isEqualTo("TR");
    assertThat(leaf.body()).isEqualTo("CTF");
    PositionPaper paper = paper(CTF_DELEGATE, id).paper();
    assertThat(leaf().action()).isEqualTo("position.read");
    assertThat(paper.state()).isEqualTo(PaperState.DRAFT);
    assertThat(paper.textFor("en").html()).isEqualTo("<p>Words of First</p>");
  }

  @Test
  void colleagueOfTheSameDelegationChangesTheDraft() {
    UUID id = drafted(OTHER_CTF_DELEGATE, BodyCode.ISSG);
    int seen = seen(FRENCH_HTF_DELEGATE, id);

    as(FRENCH_HTF_DELEGATE, () -> papers.edit(id, seen, words(BodyCode.ISSG, "Ours")));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("position.edited");
    assertThat(leaf.objectVersion()).isEqualTo(seen + 1);
    assertThat(paper(OTHER_CTF_DELEGATE, id).paper().textFor("en").title())
        .isEqualTo(Samples.MARK + "Ours");
  }

  @Test
  void whoSawAnOlderVersionChangesNothing() {
    UUID id = drafted(OTHER_CTF_DELEGATE, BodyCode.ISSG);
    int seen = seen(OTHER_CTF_DELEGATE, id);
    as(FRENCH_HTF_DELEGATE, () -> papers.edit(id, seen, words(BodyCode.ISSG, "First")));

    for (Runnable late :
        List.<Runnable>of(
            () -> papers.edit(id, seen, words(BodyCode.ISSG, "Second")),
            () -> papers.submit(id, seen))) {
      assertThatThrownBy(() -> as(OTHER_CTF_DELEGATE, late))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("position.changedByOther");
      assertThat(leaves()).isEmpty();
    }
    assertThat(paper(OTHER_CTF_DELEGATE, id).paper().textFor("en").title())
        .isEqualTo(Samples.MARK + "First");
  }

  @Test
  void draftIsNotFoundByOthersNotEvenByTheSecretariat() {
    UUID id = drafted();
    List<Runnable> readings = List.of(() -> reading.open(id));

    for (Person other :
        List.of(OTHER_CTF_DELEGATE, HTF_DELEGATE, CTF_SECRETARY, HTF_SECRETARY, ISSG_SECRETARY)) {
      for (Runnable act : readings) {
        AccessRefused refusal = refused(other, act);

        assertThat(refusal.reason()).as("%s", other).isEqualTo(Reason.DRAFT_OF_OTHERS);
        assertThat(refusal.isHidden()).isTrue();
        assertThat(refusal.action().stored()).isEqualTo("position.read");
        assertThat(refusal.about().id()).isEqualTo(id);
        assertThat(leaves()).isEmpty();
      }
      assertThat(as(other, () -> reading.list(PaperList.Filter.ALL)).ids()).doesNotContain(id);
    }
    assertThat(refused(NEWCOMER, () -> reading.open(id)).reason()).isEqualTo(Reason.NOT_A_MEMBER);
  }

  @Test
  void delegateOfAnotherDelegationFindsNoDraftToChange() {
    UUID id = drafted();
    List<Runnable> acts =
        List.of(
            () -> papers.edit(id, 0, words(BodyCode.CTF, "Theirs")),
            () -> papers.submit(id, 0),
            () -> papers.withdraw(id),
            () -> papers.revise(id),
            () -> reading.openToEdit(id));

    for (Runnable act : acts) {
      AccessRefused refusal = refused(OTHER_CTF_DELEGATE, act);

      assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
      assertThat(refusal.isHidden()).isTrue();
      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void readerOfACirculatedPaperIsToldThatItIsNotTheirs() {
    UUID id = circulated();

    AccessRefused refusal = refused(OTHER_CTF_DELEGATE, () -> papers.withdraw(id));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_OWNER);
    assertThat(refusal.isHidden()).isFalse();
    assertThat(leaves()).isEmpty();
  }

  @Test
  void ownDelegationReadsWhatIsCirculatedAndChangesItNoMore() {
    UUID id = circulated();
    List<Runnable> acts =
        List.of(
            () -> papers.edit(id, 1, words(BodyCode.CTF, "Too late")),
            () -> papers.withdraw(id),
            () -> reading.openToEdit(id));

    for (Runnable act : acts) {
      AccessRefused refusal = refused(CTF_DELEGATE, act);

      assertThat(refusal.reason()).isEqualTo(Reason.WORKFLOW_STATE);
      assertThat(refusal.isHidden()).isFalse();
      assertThat(leaves()).isEmpty();
    }
    as(CTF_DELEGATE, () -> reading.open(id));
  }

  @Test
  void onlyDelegatesWritePapers() {
    UUID id = submitted();
    List<Runnable> acts =
        List.of(
            () -> papers.draft(words(BodyCode.CTF, "No")),
            () -> papers.edit(id, 1, words(BodyCode.CTF, "No")),
            () -> papers.submit(id, 1),
            () -> papers.revise(id),
            () -> papers.withdraw(id),
            () -> reading.openToEdit(id),
            () -> reading.choices());

    for (Person other : List.of(CTF_SECRETARY, AUDITOR, NOBODY)) {
      for (Runnable act : acts) {
        assertThatThrownBy(() -> as(other, act)).isInstanceOf(EJBAccessException.class);

        assertThat(leaves()).isEmpty();
      }
    }
  }

  @Test
  void nobodyDraftsForABodyInWhichTheyDoNotSit() {
    AccessRefused foreign =
        refused(CTF_DELEGATE, () -> papers.draft(words(BodyCode.HTF, "Foreign")));
    AccessRefused newcomer = refused(NEWCOMER, () -> papers.draft(words(BodyCode.CTF, "New")));

    assertThat(foreign.reason()).isEqualTo(Reason.NOT_OWNER);
    assertThat(foreign.about().body()).isEqualTo("HTF");
    assertThat(newcomer.reason()).isEqualTo(Reason.NOT_A_MEMBER);
    assertThat(refused(NEWCOMER, () -> reading.choices()).reason()).isEqualTo(Reason.NOT_A_MEMBER);
  }

  @Test
  void submittedPaperIsSeenByItsSecretariatAndItsDelegationAlone() {
    UUID id = drafted();
    int seen = seen(CTF_DELEGATE, id);

    as(CTF_DELEGATE, () -> papers.submit(id, seen));

    assertThat(leaf().action()).isEqualTo("position.submitted");
    assertThat(leaf().objectVersion()).isEqualTo(seen + 1);
    assertThat(paper(CTF_SECRETARY, id).isToBeHandled()).isTrue();
    assertThat(paper(CTF_DELEGATE, id).isToBeHandled()).isFalse();
    for (Person other : List.of(OTHER_CTF_DELEGATE, HTF_DELEGATE, HTF_SECRETARY)) {
      assertThat(refused(other, () -> reading.open(id)).reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
    }
  }

  @Test
  void refusedPaperIsRevisedByItsDelegation() {
    UUID id = refused();
    assertThat(paper(CTF_DELEGATE, id).paper().refusal().reason())
        .isEqualTo("The annex is missing");

    as(CTF_DELEGATE, () -> papers.revise(id));

    assertThat(leaf().action()).isEqualTo("position.revised");
    assertThat(paper(CTF_DELEGATE, id).isEditable()).isTrue();
    assertThat(refused(CTF_SECRETARY, () -> reading.open(id)).reason())
        .isEqualTo(Reason.DRAFT_OF_OTHERS);
  }

  @Test
  void withdrawnPaperIsNotCirculated() {
    UUID id = submitted();
    as(CTF_DELEGATE, () -> papers.withdraw(id));
    assertThat(leaf().action()).isEqualTo("position.withdrawn");
    int seen = seen(CTF_SECRETARY, id);

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> circulation.circulate(id, seen, symbol())))
        .hasMessage("position.circulate.notSubmitted");
  }

  @Test
  void subjectIsOneThatTheAuthorSeesInTheSameBody() {
    About own = itemOf(Demonstration.CTF_MEETING);
    About foreign = itemOf(Demonstration.HTF_MEETING);
    About ofTheGroup = itemOf(Demonstration.ISSG_MEETING);

    UUID id = as(CTF_DELEGATE, () -> papers.draft(about(BodyCode.CTF, "On it", own)));
    AccessRefused refusal =
        refused(CTF_DELEGATE, () -> papers.draft(about(BodyCode.CTF, "On it", foreign)));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(refusal.about().kind()).isEqualTo("agenda_item");
    assertThatThrownBy(
            () -> as(CTF_DELEGATE, () -> papers.draft(about(BodyCode.CTF, "On it", ofTheGroup))))
        .hasMessage("position.about.otherBody");
    assertThat(paper(CTF_DELEGATE, id).subject().record()).isEqualTo(Demonstration.CTF_MEETING);
    assertThat(as(CTF_DELEGATE, () -> reading.choices()).subjects())
        .extracting(Subject::about)
        .contains(own, ofTheGroup)
        .doesNotContain(foreign);
    assertThat(leaf().shown()).contains(own.id().toString());
  }

  private static About itemOf(UUID meeting) {
    return new About(
        SubjectKind.AGENDA_ITEM,
        Database.rows(
                "select id from agenda_item where meeting_id = ? order by position",
                row -> row.getObject(1, UUID.class),
                meeting)
            .get(0));
  }

  @Test
  void hostileMarkupIsNotStored() {
    PaperDraft hostile =
        new PaperDraft(
            BodyCode.CTF,
            Track.CEASEFIRE,
            null,
            List.of(
                new PaperDraft.Words(
                    "en",
                    Samples.MARK + "Hostile",
                    "<p onclick=\"alert(1)\">Safe<img src=x onerror=alert(1)></p><script>1</script>",
                    null,
                    true)));

    UUID id = as(CTF_DELEGATE, () -> papers.draft(hostile));

    assertThat(
            Database.rows(
                "select html || ' ' || plain from paper_text where paper_id = ?",
                row -> row.getString(1),
                id))
        .containsExactly("<p>Safe</p> Safe");
  }

  @Test
  void documentOfAPaperIsReadByThoseWhoReadThePaper() {
    byte[] sent = Samples.text(20);
    UUID upload = upload(CTF_DELEGATE, sent);
    UUID id = as(CTF_DELEGATE, () -> papers.draft(document(upload)));
    PaperText text = paper(CTF_DELEGATE, id).paper().textFor("en");

    as(CTF_DELEGATE, () -> reading.download(text.id(), "bytes=0-9"));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("position.downloaded");
    assertThat(leaf.objectKind()).isEqualTo("paper_text");
    assertThat(leaf.objectId()).isEqualTo(text.id());
    assertThat(leaf.json().getString("range")).isEqualTo("bytes=0-9");
    assertThat(as(CTF_DELEGATE, () -> content.chunk(upload, 0))).contains(sent);
    for (Person other : List.of(OTHER_CTF_DELEGATE, CTF_SECRETARY, HTF_DELEGATE)) {
      AccessRefused refusal = refused(other, () -> reading.download(text.id(), null));
      assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_OF_OTHERS);
      assertThat(refusal.isHidden()).isTrue();
      assertThat(as(other, () -> content.chunk(upload, 0))).isEmpty();
    }
    submit(id);
    assertThat(as(CTF_SECRETARY, () -> content.chunk(upload, 0))).contains(sent);
    as(CTF_SECRETARY, () -> reading.download(text.id(), null));
  }

  @Test
  void documentThatADraftNoLongerHasIsGone() {
    UUID first = upload(CTF_DELEGATE, Samples.text(20));
    UUID id = as(CTF_DELEGATE, () -> papers.draft(document(first)));
    int seen = seen(CTF_DELEGATE, id);
    UUID second = upload(CTF_DELEGATE, Samples.text(30));

    as(CTF_DELEGATE, () -> papers.edit(id, seen, document(second)));

    assertThat(chunks(first)).isZero();
    assertThat(chunks(second)).isOne();
    as(CTF_DELEGATE, () -> papers.edit(id, seen + 1, document(null)));
    assertThat(chunks(second)).as("kept with the draft").isOne();
    PaperDraft without =
        new PaperDraft(
            BodyCode.CTF,
            Track.CEASEFIRE,
            null,
            List.of(new PaperDraft.Words("en", Samples.MARK + "Text", "<p>x</p>", null, false)));
    as(CTF_DELEGATE, () -> papers.edit(id, seen + 2, without));
    assertThat(chunks(second)).isZero();
    assertThat(paper(CTF_DELEGATE, id).paper().textFor("en").file()).isNull();
  }

  private static long chunks(UUID content) {
    return Database.number("select count(*) from content_chunk where content_id = ?", content);
  }

  @Test
  void paperThatDoesNotExistIsNotFound() {
    UUID none = UUID.randomUUID();

    for (Runnable act :
        List.<Runnable>of(
            () -> reading.open(none),
            () -> papers.submit(none, 0),
            () -> reading.download(none, null))) {
      AccessRefused refusal = refused(CTF_DELEGATE, act);
      assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
      assertThat(refusal.isHidden()).isTrue();
    }
  }
}
