package org.issg.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.issg.portal.access.Distribution.GENERAL;
import static org.issg.portal.access.Distribution.LIMITED;
import static org.issg.portal.access.Distribution.RESTRICTED;
import static org.issg.portal.release.RecordKind.DOCUMENT;
import static org.issg.portal.release.RecordKind.DOSSIER;
import static org.issg.portal.release.RecordKind.MEETING;
import static org.issg.portal.release.RecordKind.POSITION_PAPER;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.ISSG_SECRETARY;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.document.Document;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.service.DocumentService;
import org.issg.portal.release.ChangeState;
import org.issg.portal.release.DistributionChange;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.ReleaseScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class ReleaseServiceIT extends ReleaseScene {

  @Inject private DocumentService files;

  private static void violates(String rule, ThrowingCallable act) {
    assertThatThrownBy(act).hasStackTraceContaining(rule);
  }

  @Test
  void otherTaskForceSeesAMeetingFromItsConfirmationUntilItIsTakenBack() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);
    assertThat(refused(HTF_DELEGATE, () -> queries.open(id)).reason())
        .as("proposed only")
        .isEqualTo(Reason.NOT_A_MEMBER);

    as(OTHER_CTF_SECRETARY, () -> releases.confirm(MEETING, id, change));
    assertThat(as(HTF_DELEGATE, () -> queries.open(id)).agenda()).hasSize(1);

    narrowed(MEETING, id, LIMITED);
    AccessRefused refusal = refused(HTF_DELEGATE, () -> queries.open(id));
    assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_MEMBER);
    assertThat(refusal.isHidden()).isTrue();
  }

  @Test
  void logShowsBothPersonsAndTheDistribution() {
    UUID id = ctfMeeting();
    String mark = release(CTF_SECRETARY, MEETING, id).present().mark();

    as(CTF_SECRETARY, () -> releases.propose(MEETING, id, mark, GENERAL, REASON));
    Leaf proposed = leaf();
    DistributionChange change = release(CTF_SECRETARY, MEETING, id).open().orElseThrow();
    as(OTHER_CTF_SECRETARY, () -> releases.confirm(MEETING, id, change.id()));
    Leaf confirmed = leaf();
    narrowed(MEETING, id, LIMITED);
    Leaf narrowed = leaf();

    assertThat(List.of(proposed, confirmed, narrowed))
        .allSatisfy(
            leaf -> {
              assertThat(leaf.outcome()).isEqualTo("DONE");
              assertThat(leaf.objectKind()).isEqualTo("meeting");
              assertThat(leaf.objectId()).isEqualTo(id);
              assertThat(leaf.function()).isEqualTo("SECRETARY");
              assertThat(leaf.json().toString()).doesNotContain("asked for");
            });
    assertThat(List.of(proposed, confirmed, narrowed))
        .extracting(Leaf::action, Leaf::actor, Leaf::distribution)
        .containsExactly(
            tuple("release.proposed", CTF_SECRETARY.subject(), "GENERAL"),
            tuple("release.confirmed", OTHER_CTF_SECRETARY.subject(), "GENERAL"),
            tuple("release.narrowed", CTF_SECRETARY.subject(), "LIMITED"));
    assertThat(confirmed.objectVersion()).isEqualTo(proposed.objectVersion() + 1);
  }

  @Test
  void whoeverProposedDoesNotDecide() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);

    for (Runnable act :
        List.<Runnable>of(
            () -> releases.confirm(MEETING, id, change),
            () -> releases.decline(MEETING, id, change, REASON))) {
      AccessRefused refusal = refused(CTF_SECRETARY, act);
      assertThat(refusal.reason()).isEqualTo(Reason.SAME_PERSON);
      assertThat(refusal.isHidden()).isFalse();
      assertThat(refusal.about().id()).isEqualTo(id);
      assertThat(leaves()).isEmpty();
    }
    assertThat(circle(MEETING, id)).isEqualTo(LIMITED);
  }

  @Test
  void onlyWhoeverProposedWithdraws() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);

    AccessRefused refusal =
        refused(OTHER_CTF_SECRETARY, () -> releases.withdraw(MEETING, id, change));
    assertThat(refusal.reason()).isEqualTo(Reason.NOT_PROPOSER);
    as(CTF_SECRETARY, () -> releases.withdraw(MEETING, id, change));

    assertThat(leaf().action()).isEqualTo("release.withdrawn");
    violates(
        "release.decide.over",
        () -> as(OTHER_CTF_SECRETARY, () -> releases.confirm(MEETING, id, change)));
    assertThat(circle(MEETING, id)).isEqualTo(LIMITED);
  }

  @Test
  void declinedProposalIsReadWithItsReason() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);

    as(OTHER_CTF_SECRETARY, () -> releases.decline(MEETING, id, change, "Names in the agenda"));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("release.declined");
    assertThat(leaf.json().toString()).doesNotContain("Names");
    ReleasePage page = release(CTF_SECRETARY, MEETING, id);
    DistributionChange declined = page.changes().get(0);
    assertThat(declined.state()).isEqualTo(ChangeState.DECLINED);
    assertThat(declined.verdict().reason()).isEqualTo("Names in the agenda");
    assertThat(page.people()).hasSize(2).containsKey(OTHER_CTF_SECRETARY.subject());
    assertThat(page.present().circle()).isEqualTo(LIMITED);
  }

  @Test
  void meetingThatWasEditedSinceIsProposedAnew() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);
    as(CTF_SECRETARY, () -> agenda.addItem(id, Samples.item("Added since")));

    violates(
        "release.confirm.overtaken",
        () -> as(OTHER_CTF_SECRETARY, () -> releases.confirm(MEETING, id, change)));

    assertThat(leaves()).isEmpty();
    assertThat(circle(MEETING, id)).isEqualTo(LIMITED);
    as(CTF_SECRETARY, () -> releases.withdraw(MEETING, id, change));
    opened(MEETING, id, GENERAL);
    assertThat(circle(MEETING, id)).isEqualTo(GENERAL);
  }

  @Test
  void documentWithAnotherFileIsNotWhatWasProposed() {
    UUID meeting = ctfMeeting();
    UUID id = attached(meeting, Samples.text(10));
    UUID change = proposed(DOCUMENT, id, GENERAL);
    UUID upload = upload(CTF_SECRETARY, Samples.text(20));
    as(CTF_SECRETARY, () -> documents.replace(meeting, id, "en", upload));

    violates(
        "release.confirm.overtaken",
        () -> as(OTHER_CTF_SECRETARY, () -> releases.confirm(DOCUMENT, id, change)));

    assertThat(circle(DOCUMENT, id)).isEqualTo(LIMITED);
  }

  @Test
  void whoSawAnOlderRecordProposesNothing() {
    UUID id = ctfMeeting();
    String mark = release(CTF_SECRETARY, MEETING, id).present().mark();
    as(CTF_SECRETARY, () -> agenda.addItem(id, Samples.item("Added since")));

    violates(
        "release.record.changed",
        () -> as(CTF_SECRETARY, () -> releases.propose(MEETING, id, mark, GENERAL, REASON)));

    assertThat(leaves()).isEmpty();
  }

  @Test
  void oneProposalWaitsAtATime() {
    UUID id = ctfMeeting();
    proposed(MEETING, id, GENERAL);
    String mark = release(CTF_SECRETARY, MEETING, id).present().mark();

    violates(
        "release.proposal.open",
        () -> as(OTHER_CTF_SECRETARY, () -> releases.propose(MEETING, id, mark, GENERAL, REASON)));
  }

  @Test
  void documentsDoNotGoWithTheirMeeting() {
    UUID meeting = ctfMeeting();
    UUID before = attached(meeting, Samples.text(10));
    opened(MEETING, meeting, GENERAL);
    UUID after = attached(meeting, Samples.text(20));

    assertThat(as(HTF_DELEGATE, () -> queries.open(meeting)).documents()).isEmpty();
    assertThat(release(CTF_SECRETARY, MEETING, meeting).documents())
        .extracting(Document::id, each -> each.protection().distribution())
        .containsExactly(tuple(before, LIMITED), tuple(after, LIMITED));

    opened(DOCUMENT, before, GENERAL);
    DocumentVersion version = currentVersion(meeting, before);
    assertThat(as(HTF_DELEGATE, () -> files.open(version.id())).document().id()).isEqualTo(before);
    assertThat(as(HTF_DELEGATE, () -> queries.open(meeting)).documents()).hasSize(1);
  }

  @Test
  void dossierIsOpenedToItsBodyAndNeverToTheGroup() {
    UUID id = dossier(RESTRICTED);
    String mark = release(CTF_SECRETARY, DOSSIER, id).present().mark();
    violates(
        "release.circle.dossier",
        () -> as(CTF_SECRETARY, () -> releases.propose(DOSSIER, id, mark, GENERAL, REASON)));

    opened(DOSSIER, id, LIMITED);

    assertThat(circle(DOSSIER, id)).isEqualTo(LIMITED);
    assertThat(Database.number("select count(*) from distribution_change where record_id = ?", id))
        .isOne();
  }

  @Test
  void paperIsTakenBackToDelegationsByName() {
    UUID id = circulated();
    UUID france = delegationOf(OTHER_CTF_DELEGATE);

    narrowed(POSITION_PAPER, id, RESTRICTED, france);

    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactly("release.narrowed", "access.granted");
    assertThat(paper(OTHER_CTF_DELEGATE, id).paper().protection().distribution())
        .isEqualTo(RESTRICTED);
    assertThat(paper(CTF_DELEGATE, id).named()).containsExactly(france);
    assertThat(refused(CTF_COCHAIR, () -> reading.open(id)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);
  }

  @Test
  void formerlyNamedDelegationDoesNotComeBack() {
    UUID id = circulatedTo(OTHER_CTF_DELEGATE);
    opened(POSITION_PAPER, id, LIMITED);
    UUID united = delegationOf(CTF_COCHAIR);

    narrowed(POSITION_PAPER, id, RESTRICTED, united);

    assertThat(leaves())
        .extracting(Leaf::action)
        .containsExactly("release.narrowed", "access.ended", "access.granted");
    assertThat(refused(OTHER_CTF_DELEGATE, () -> reading.open(id)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);
    assertThat(release(CTF_SECRETARY, POSITION_PAPER, id).named()).containsExactly(united);
  }

  @Test
  void takingBackOpensToNobodyElse() {
    UUID id = ctfMeeting();
    UUID germany = delegationOf(HTF_DELEGATE);

    violates("release.delegations.notReaders", () -> narrowed(MEETING, id, RESTRICTED, germany));
    violates("release.delegations.none", () -> narrowed(MEETING, id, RESTRICTED));

    assertThat(leaves()).isEmpty();
    assertThat(circle(MEETING, id)).isEqualTo(LIMITED);
    narrowed(MEETING, id, RESTRICTED, delegationOf(CTF_DELEGATE));
    assertThat(as(CTF_DELEGATE, () -> queries.open(id)).agenda()).hasSize(1);
    assertThat(refused(OTHER_CTF_DELEGATE, () -> queries.open(id)).reason())
        .isEqualTo(Reason.NOT_DISTRIBUTED);
  }

  @Test
  void recordOfTheGroupIsNeverLimited() {
    UUID id = published(ISSG_SECRETARY, Samples.general(BodyCode.ISSG), Samples.plenary());

    assertThatThrownBy(
            () -> as(ISSG_SECRETARY, () -> releases.narrow(MEETING, id, LIMITED, Set.of(), REASON)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("release.circle.other");
  }
}
