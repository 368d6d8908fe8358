package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_CHAIR;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_COCHAIR;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessRefused;
import org.issg.portal.audit.Action;
import org.issg.portal.dossier.Clarification;
import org.issg.portal.dossier.Dossier;
import org.issg.portal.dossier.DossierEvent;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.EventKind;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.DossierScene;
import org.issg.portal.testing.Incidents;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

class DossierServiceIT extends DossierScene {

  @Test
  void secretariatRegistersAReportUnderAReference() {
    UUID report = report();

    UUID id = registered(CTF_SECRETARY, report, Incidents.dossier());

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("dossier.registered");
    assertThat(leaf.outcome()).isEqualTo("DONE");
    assertThat(leaf.function()).isEqualTo("SECRETARY");
    assertThat(leaf.objectId()).isEqualTo(id);
    assertThat(leaf.objectVersion()).isZero();
    DossierPage page = page(CTF_COCHAIR, id);
    assertThat(page.dossier().reference()).matches("CTF/INC/\\d{4}/\\d{4}");
    assertThat(page.dossier().state()).isEqualTo(DossierState.REGISTERED);
    assertThat(page.reports()).extracting(each -> each.report().id()).containsExactly(report);
    assertThat(page.reports().get(0).grading()).isEqualTo(Incidents.USUALLY_RELIABLE);
    assertThat(page.evidence()).hasSize(1);
    assertThat(page.events()).extracting(DossierEvent::kind).containsExactly(EventKind.REGISTERED);
  }

  @Test
  void furtherReportJoinsWithItsGrading() {
    UUID id = ctfDossier();
    UUID further = filed(CTF_SECRETARY, BodyCode.CTF);
    int before = version(id);

    as(OTHER_CTF_SECRETARY, () -> dossiers.join(id, further, null));

    Leaf leaf = leaf();
    assertThat(leaf.action()).isEqualTo("dossier.reportJoined");
    assertThat(leaf.objectId()).isEqualTo(id);
    assertThat(leaf.objectVersion()).isEqualTo(before + 1);
    DossierPage page = page(CTF_COCHAIR, id);
    assertThat(page.reports()).hasSize(2);
    assertThat(page.reports().get(1).grading()).isNull();
    assertThat(page.evidence()).hasSize(2);
    assertThat(page.events()).extracting(DossierEvent::reportId).contains(further);
  }

  @Test
  void reportBelongsToOneDossierOnly() {
    UUID report = report();
    UUID id = registered(CTF_SECRETARY, report, Incidents.dossier());
    List<Runnable> acts =
        List.of(
            () -> dossiers.register(report, Incidents.dossier(), null),
            () -> dossiers.join(id, report, null));

    for (Runnable act : acts) {
      assertThatThrownBy(() -> as(CTF_SECRETARY, act))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("dossier.report.joined");

      assertThat(leaves()).isEmpty();
    }
  }

  @Test
  void coChairsAskAndDelegationsAnswer() {
    UUID id = ctfDossier();

    UUID asked = ask(CTF_COCHAIR, id, CTF_DELEGATE);

    Leaf question = leaf();
    assertThat(question.action()).isEqualTo("dossier.clarificationRequested");
    assertThat(question.function()).isEqualTo("CO_CHAIR");
    assertThat(question.objectVersion()).isOne();
    assertThat(question.json().toString()).doesNotContain("fire mission");
    DossierPage page = page(CTF_DELEGATE, id);
    assertThat(page.dossier().state()).isEqualTo(DossierState.CLARIFICATION_REQUESTED);
    assertThat(page.may().answer()).containsExactly(asked);

    as(CTF_DELEGATE, () -> dossiers.answer(id, asked, "None of ours was."));

    assertThat(leaves()).extracting(Leaf::action).containsOnly("dossier.clarificationAnswered");
    assertThat(leafAbout("dossier").objectId()).isEqualTo(id);
    Leaf answer = leafAbout("clarification");
    assertThat(answer.objectId()).isEqualTo(asked);
    assertThat(answer.objectVersion()).isOne();
    assertThat(answer.delegation()).isEqualTo("TR");
    Clarification shown = page(OTHER_CTF_COCHAIR, id).clarifications().get(0);
    assertThat(shown.reply()).isEqualTo("None of ours was.");
    assertThat(page(CTF_DELEGATE, id).may().answer()).isEmpty();
  }

  @Test
  void bothCoChairsMayAskSeveralDelegations() {
    UUID id = ctfDossier();
    ask(CTF_COCHAIR, id, CTF_DELEGATE);

    ask(OTHER_CTF_COCHAIR, id, OTHER_CTF_DELEGATE);

    assertThat(page(CTF_SECRETARY, id).clarifications())
        .extracting(Clarification::askedByDelegation)
        .containsExactly(delegationOf(CTF_COCHAIR), delegationOf(OTHER_CTF_COCHAIR));
  }

  @Test
  void onlyDelegationsThatMayReadTheDossierAreAsked() {
    UUID open = ctfDossier();
    UUID restricted = restrictedDossier();
    grant(restricted, CTF_COCHAIR);

    assertThat(page(CTF_COCHAIR, open).may().ask())
        .contains(delegationOf(CTF_DELEGATE))
        .doesNotContain(delegationOf(ISSG_DELEGATE), delegationOf(HTF_DELEGATE));
    assertThat(page(CTF_COCHAIR, restricted).may().ask())
        .containsExactly(delegationOf(CTF_COCHAIR));
    assertThat(page(CTF_DELEGATE, open).may().ask()).isEmpty();
    for (UUID id : List.of(open, restricted)) {
      Person stranger = id.equals(open) ? ISSG_DELEGATE : CTF_DELEGATE;
      assertThatThrownBy(() -> ask(CTF_COCHAIR, id, stranger))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("dossier.delegation.notSeated");
    }
  }

  @Test
  void assessmentBeginsWhenEveryAnswerIsIn() {
    UUID id = ctfDossier();
    UUID asked = ask(CTF_COCHAIR, id, CTF_DELEGATE);
    assertThatThrownBy(() -> assess(id))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.assessment.clockRunning");
    assertThat(page(CTF_SECRETARY, id).may().assess()).isFalse();
    as(CTF_DELEGATE, () -> dossiers.answer(id, asked, "None."));
    assertThat(page(CTF_SECRETARY, id).may().assess()).isTrue();

    assess(id);

    assertThat(leaf().action()).isEqualTo("dossier.assessmentBegun");
    DossierPage page = page(CTF_COCHAIR, id);
    assertThat(page.dossier().state()).isEqualTo(DossierState.UNDER_ASSESSMENT);
    assertThat(page.events())
        .extracting(DossierEvent::kind)
        .containsExactly(
            EventKind.REGISTERED,
            EventKind.CLARIFICATION_REQUESTED,
            EventKind.CLARIFICATION_ANSWERED,
            EventKind.ASSESSMENT_BEGUN);
  }

  @Test
  void assessmentBeginsWhenTheClockHasRunOut() {
    UUID id = ctfDossier();
    UUID asked = ask(CTF_COCHAIR, id, CTF_DELEGATE);
    Database.change(
        "update clarification set asked_at = now() - interval '73 hours',"
            + " due_at = now() - interval '1 hour' where id = ?",
        asked);

    assess(id);

    assertThat(page(CTF_COCHAIR, id).dossier().state()).isEqualTo(DossierState.UNDER_ASSESSMENT);
    as(CTF_DELEGATE, () -> dossiers.answer(id, asked, "Late, but ours."));
    assertThat(page(CTF_COCHAIR, id).clarifications().get(0).reply()).isEqualTo("Late, but ours.");
  }

  @Test
  void onlyTheSecretariatOfTheBodyHandles() {
    UUID report = report();
    UUID id = ctfDossier();
    List<Runnable> acts =
        List.of(
            () -> dossiers.register(report, Incidents.dossier(), null),
            () -> dossiers.join(id, report, null),
            () -> dossiers.beginAssessment(id, 0));

    for (Runnable act : acts) {
      for (Person delegate : List.of(CTF_COCHAIR, CTF_DELEGATE)) {
        assertThatThrownBy(() -> as(delegate, act)).isInstanceOf(EJBAccessException.class);
        assertThat(leaves()).isEmpty();
      }
      AccessRefused refusal = refused(HTF_SECRETARY, act);
      assertThat(refusal.isHidden()).isTrue();
      assertThat(refusal.reason()).isIn(Reason.NOT_A_MEMBER, Reason.DRAFT_OF_OTHERS);
      assertThat(leaves()).isEmpty();
    }
    assertThat(page(CTF_SECRETARY, id).reports()).hasSize(1);
  }

  @Test
  void onlyChairsOfTheBodyAsk() {
    UUID id = ctfDossier();

    AccessRefused refusal = refused(CTF_DELEGATE, () -> ask(id, CTF_COCHAIR));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_CHAIR);
    assertThat(refusal.action()).isEqualTo(Action.CLARIFICATION_REQUESTED);
    assertThat(refusal.isHidden()).isFalse();
    assertThat(refused(HTF_CHAIR, () -> ask(id, CTF_COCHAIR)).reason())
        .isEqualTo(Reason.NOT_A_MEMBER);
    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> ask(id, CTF_COCHAIR)))
        .isInstanceOf(EJBAccessException.class);
    assertThat(page(CTF_SECRETARY, id).dossier().state()).isEqualTo(DossierState.REGISTERED);
  }

  @Test
  void onlyTheDelegationThatWasAskedAnswers() {
    UUID id = ctfDossier();
    UUID asked = ask(CTF_COCHAIR, id, CTF_DELEGATE);

    AccessRefused refusal =
        refused(OTHER_CTF_DELEGATE, () -> dossiers.answer(id, asked, "For them"));

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_OWNER);
    assertThat(refusal.action()).isEqualTo(Action.CLARIFICATION_ANSWERED);
    assertThat(refusal.about().id()).isEqualTo(asked);
    assertThat(refusal.isHidden()).isFalse();
    assertThat(refused(HTF_DELEGATE, () -> dossiers.answer(id, asked, "For them")).isHidden())
        .isTrue();
    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> dossiers.answer(id, asked, "For them")))
        .isInstanceOf(EJBAccessException.class);
    assertThat(refused(CTF_DELEGATE, () -> dossiers.answer(id, UUID.randomUUID(), "?")).reason())
        .isEqualTo(Reason.NOT_FOUND);
    assertThat(page(CTF_SECRETARY, id).clarifications().get(0).isAnswered()).isFalse();
  }

  @Test
  void answerIsGivenOnce() {
    UUID id = ctfDossier();
    UUID asked = ask(CTF_COCHAIR, id, CTF_DELEGATE);
    as(CTF_DELEGATE, () -> dossiers.answer(id, asked, "First"));

    assertThatThrownBy(() -> as(CTF_DELEGATE, () -> dossiers.answer(id, asked, "Second")))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.reply.given");

    assertThat(leaves()).isEmpty();
    assertThat(page(CTF_SECRETARY, id).clarifications().get(0).reply()).isEqualTo("First");
  }

  @Test
  void whoSawAnOlderVersionMovesNothing() {
    UUID id = ctfDossier();
    ask(CTF_COCHAIR, id, CTF_DELEGATE);
    List<Runnable> acts =
        List.of(() -> ask(id, CTF_DELEGATE), () -> dossiers.beginAssessment(id, 0));

    for (Runnable act : acts) {
      Person person = act == acts.get(0) ? OTHER_CTF_COCHAIR : CTF_SECRETARY;
      assertThatThrownBy(() -> as(person, act))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("shared.changedByOther");
      assertThat(leaves()).isEmpty();
    }
    assertThat(page(CTF_SECRETARY, id).clarifications()).hasSize(1);
  }

  @Test
  void dossierThatDoesNotExistIsNotFound() {
    UUID nowhere = UUID.randomUUID();
    UUID report = report();

    assertThat(refused(CTF_COCHAIR, () -> ask(nowhere, CTF_DELEGATE)).reason())
        .isEqualTo(Reason.NOT_FOUND);
    assertThat(refused(CTF_SECRETARY, () -> dossiers.join(nowhere, report, null)).reason())
        .isEqualTo(Reason.NOT_FOUND);
    assertThat(
            refused(CTF_SECRETARY, () -> dossiers.register(nowhere, Incidents.dossier(), null))
                .reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void reportOfTheOtherTaskForceDoesNotJoin() {
    UUID id = ctfDossier();
    Person both = Person.member("SECRETARY", "CTF");
    Database.change(
        "insert into membership (id, member_id, body, function, valid_from)"
            + " select gen_random_uuid(), id, 'HTF', 'SECRETARY', now() - interval '1 day'"
            + " from member where subject = ?",
        both.subject());
    UUID other = filed(HTF_DELEGATE, BodyCode.HTF);

    assertThatThrownBy(() -> as(both, () -> dossiers.join(id, other, null)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.join.otherBody");
  }

  /** Asks at the first version of the dossier. */
  private void ask(UUID dossier, Person asked) {
    dossiers.requestClarification(dossier, 0, delegationOf(asked), "Was it your fire mission?");
  }

  private UUID ask(Person chair, UUID dossier, Person asked) {
    Dossier seen = page(chair, dossier).dossier();
    return as(
        chair,
        () ->
            dossiers.requestClarification(
                dossier, seen.version(), delegationOf(asked), "Was it your fire mission?"));
  }

  private void assess(UUID dossier) {
    int seen = version(dossier);
    as(CTF_SECRETARY, () -> dossiers.beginAssessment(dossier, seen));
  }
}
