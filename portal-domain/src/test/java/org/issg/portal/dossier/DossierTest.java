package org.issg.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.People;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossierTest {

  @Test
  void registrationReleasesTheDossierToItsBody() {
    Dossier dossier = Samples.dossier();

    assertThat(dossier.state()).isEqualTo(DossierState.REGISTERED);
    assertThat(dossier.protection().body()).isEqualTo(BodyCode.CTF);
    assertThat(dossier.protection().isReleased()).isTrue();
    assertThat(dossier.protection().ownerDelegationId()).as("whoever reported").isNull();
    assertThat(Samples.listOf(dossier, "reports")).hasSize(1);
    assertThat(Samples.steps(dossier)).containsExactly(EventKind.REGISTERED);
  }

  @Test
  void referenceIsOfTheYearInGeneva() {
    assertThat(Dossier.yearOf(Instant.parse("2016-12-31T22:59:00Z"))).isEqualTo(2016);
    assertThat(Dossier.yearOf(Instant.parse("2016-12-31T23:00:00Z"))).isEqualTo(2017);
  }

  @Test
  void dossierIsNeverForEverybody() {
    assertThatThrownBy(() -> Samples.content(Distribution.GENERAL))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.distribution.general");
    assertThatThrownBy(() -> Samples.content(null)).hasMessage("dossier.distribution.missing");
  }

  @Test
  void questionStartsTheClock() {
    Dossier dossier = Samples.dossier();

    Clarification asked =
        dossier.ask(People.FRANCE, "Was it yours?", Samples.CO_CHAIR, Samples.NOON);

    assertThat(dossier.state()).isEqualTo(DossierState.CLARIFICATION_REQUESTED);
    assertThat(asked.dueAt()).isEqualTo(Instant.parse("2016-03-10T11:00:00Z"));
    assertThat(asked.askedByDelegation()).isEqualTo(People.TURKEY);
    assertThat(asked.isRunning(asked.dueAt().minusSeconds(1))).isTrue();
    assertThat(asked.isRunning(asked.dueAt())).isFalse();
    assertThat(dossier.clarifications()).containsExactly(asked);
  }

  @Test
  void questionNeedsWordsAndADelegation() {
    Dossier dossier = Samples.dossier();

    assertThatThrownBy(() -> dossier.ask(null, "Was it?", Samples.CO_CHAIR, Samples.NOON))
        .hasMessage("dossier.delegation.missing");
    assertThatThrownBy(() -> dossier.ask(People.FRANCE, " ", Samples.CO_CHAIR, Samples.NOON))
        .hasMessage("dossier.question.missing");
    assertThatThrownBy(
            () -> dossier.ask(People.FRANCE, "a".repeat(4001), Samples.CO_CHAIR, Samples.NOON))
        .hasMessage("dossier.question.length");
    assertThat(dossier.state()).isEqualTo(DossierState.REGISTERED);
  }

  @ParameterizedTest
  @EnumSource(DossierState.class)
  void nothingIsAskedOnceTheAssessmentHasBegun(DossierState state) {
    Dossier dossier = Samples.dossierIn(state);
    boolean early =
        state == DossierState.REGISTERED || state == DossierState.CLARIFICATION_REQUESTED;

    if (early) {
      dossier.ask(People.FRANCE, "Was it yours?", Samples.CO_CHAIR, Samples.NOON);
      assertThat(dossier.clarifications()).hasSize(1);
    } else {
      assertThatThrownBy(
              () -> dossier.ask(People.FRANCE, "Was it?", Samples.CO_CHAIR, Samples.NOON))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("dossier.clarification.late");
    }
  }

  @Test
  void assessmentWaitsForEveryAnswerOrItsClock() {
    Dossier dossier = Samples.dossier();
    Clarification first =
        dossier.ask(People.FRANCE, "Was it yours?", Samples.CO_CHAIR, Samples.NOON);
    Clarification second = dossier.ask(People.TURKEY, "Or yours?", Samples.CO_CHAIR, Samples.LATER);
    dossier.answer(first, "No.", People.DELEGATE, Samples.LATER);

    assertThat(dossier.isAssessable(Samples.LATER)).isFalse();
    assertThatThrownBy(() -> dossier.beginAssessment(People.SECRETARY, Samples.LATER))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.assessment.clockRunning");
    assertThat(dossier.isAssessable(second.dueAt())).isTrue();
    dossier.beginAssessment(People.SECRETARY, second.dueAt());

    assertThat(dossier.state()).isEqualTo(DossierState.UNDER_ASSESSMENT);
    assertThat(Samples.steps(dossier))
        .containsExactly(
            EventKind.REGISTERED,
            EventKind.CLARIFICATION_REQUESTED,
            EventKind.CLARIFICATION_REQUESTED,
            EventKind.CLARIFICATION_ANSWERED,
            EventKind.ASSESSMENT_BEGUN);
  }

  @ParameterizedTest
  @EnumSource(
      value = DossierState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "CLARIFICATION_REQUESTED")
  void assessmentFollowsARequestOnly(DossierState state) {
    Dossier dossier = Samples.dossierIn(state);

    assertThat(dossier.isAssessable(Samples.LATER)).isFalse();
    assertThatThrownBy(() -> dossier.beginAssessment(People.SECRETARY, Samples.LATER))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.assessment.notAsked");
  }

  @Test
  void answerIsGivenOnceAndEvenLate() {
    Dossier dossier = Samples.dossier();
    Clarification asked =
        dossier.ask(People.FRANCE, "Was it yours?", Samples.CO_CHAIR, Samples.NOON);
    assertThatThrownBy(() -> dossier.answer(asked, " ", People.DELEGATE, Samples.LATER))
        .hasMessage("dossier.reply.missing");

    dossier.answer(asked, "No.", People.DELEGATE, asked.dueAt().plusSeconds(60));

    assertThat(asked.reply()).isEqualTo("No.");
    assertThat(asked.isAnswered()).isTrue();
    assertThatThrownBy(() -> dossier.answer(asked, "Yes.", People.DELEGATE, Samples.LATER))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.reply.given");
  }

  @Test
  void answerBelongsToTheDelegationThatWasAsked() {
    Clarification asked =
        Samples.dossier().ask(People.FRANCE, "Was it yours?", Samples.CO_CHAIR, Samples.NOON);

    assertThat(asked.replyProtection().ownerDelegationId()).isEqualTo(People.FRANCE);
    assertThat(asked.replyProtection().isReleased()).isTrue();
    assertThat(asked.ref().kind()).isEqualTo("clarification");
    assertThat(asked.ref().body()).isEqualTo("CTF");
  }

  @ParameterizedTest
  @EnumSource(DossierState.class)
  void reportsJoinWhileTheDossierIsOpen(DossierState state) {
    Dossier dossier = Samples.dossierIn(state);
    boolean open =
        Stream.of("REGISTERED", "CLARIFICATION_REQUESTED", "UNDER_ASSESSMENT", "REOPENED")
            .anyMatch(state.name()::equals);

    if (open) {
      dossier.join(Samples.report(People.SECRETARY), null, People.SECRETARY, Samples.LATER);
      assertThat(Samples.listOf(dossier, "reports")).hasSize(2);
      assertThat(dossier.changedAt()).isEqualTo(Samples.LATER);
    } else {
      assertThatThrownBy(
              () ->
                  dossier.join(
                      Samples.report(People.SECRETARY), null, People.SECRETARY, Samples.LATER))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("dossier.join.closed");
    }
    assertThat(DossierState.open().contains(state)).isEqualTo(open);
  }

  @Test
  void reportToTheOtherBodyDoesNotJoin() {
    ReportContent told =
        new ReportContent(
            BodyCode.HTF,
            Channel.EMAIL,
            IncidentKind.ACCESS_DENIED,
            Samples.morning(),
            Samples.aleppo(),
            null,
            "Told",
            null,
            null,
            null);
    Report other =
        new Report(
            Report.protectionFor(People.SECRETARY, BodyCode.HTF).ownedBy(People.FRANCE),
            told,
            List.of(),
            People.DELEGATE,
            Samples.NOON);

    assertThatThrownBy(() -> Samples.dossier().join(other, null, People.SECRETARY, Samples.LATER))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.join.otherBody");
  }

  @Test
  void dossierIsNeverGivenToTheWholeGroup() {
    Dossier dossier = Samples.dossier();

    assertThatThrownBy(() -> dossier.distribute(Distribution.GENERAL))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.distribution.general");
    dossier.distribute(Distribution.RESTRICTED);

    assertThat(dossier.protection().distribution()).isEqualTo(Distribution.RESTRICTED);
  }
}
