package org.issg.portal.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.position.Samples.LATER;
import static org.issg.portal.position.Samples.NOON;
import static org.issg.portal.position.Samples.SYMBOL;

import java.util.List;
import java.util.stream.Stream;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.People;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PositionPaperTest {

  @Test
  void draftBelongsToTheDelegationOfItsAuthor() {
    PositionPaper paper = Samples.draft();

    assertThat(paper.state()).isEqualTo(PaperState.DRAFT);
    assertThat(paper.protection().ownerDelegationId()).isEqualTo(People.FRANCE);
    assertThat(paper.protection().isWithSecretariat()).isFalse();
    assertThat(paper.protection().distribution()).isEqualTo(Distribution.LIMITED);
    assertThat(kinds(paper)).containsExactly(PaperEventKind.DRAFTED);
  }

  @Test
  void paperForTheWholeGroupIsGeneral() {
    PositionPaper paper =
        new PositionPaper(BodyCode.ISSG, Samples.content("en"), People.DELEGATE, NOON);

    assertThat(paper.protection().distribution()).isEqualTo(Distribution.GENERAL);
  }

  @Test
  void editKeepsTheTextsOfLanguagesThatStay() {
    PositionPaper paper = Samples.draft();
    PaperText english = paper.textFor("en");
    PaperWords anew = new PaperWords("en", "Anew", "<p>Anew</p>", "Anew", null);

    paper.edit(
        new PaperContent(Track.HUMANITARIAN, Samples.item(), List.of(anew, Samples.words("fr"))),
        LATER);

    assertThat(paper.texts()).extracting(PaperText::language).containsExactlyInAnyOrder("en", "fr");
    assertThat(paper.textFor("en")).isSameAs(english);
    assertThat(english.words()).isEqualTo(anew);
    assertThat(paper.track()).isEqualTo(Track.HUMANITARIAN);
    assertThat(paper.about()).isEqualTo(Samples.item());
    assertThat(paper.changedAt()).isEqualTo(LATER);
  }

  @Test
  void submittedPaperIsWithTheSecretariat() {
    PositionPaper paper = Samples.draft();

    paper.submit(People.DELEGATE, LATER);

    assertThat(paper.state()).isEqualTo(PaperState.SUBMITTED);
    assertThat(paper.protection().submittedAt()).isEqualTo(LATER);
    assertThat(paper.protection().isReleased()).isFalse();
  }

  @Test
  void titleAloneIsNotSubmitted() {
    PositionPaper paper =
        new PositionPaper(
            BodyCode.CTF,
            new PaperContent(
                Track.CEASEFIRE,
                null,
                List.of(Samples.words("en"), new PaperWords("ar", "Title", null, null, null))),
            People.DELEGATE,
            NOON);

    assertThatThrownBy(() -> paper.submit(People.DELEGATE, NOON))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("position.submit.empty");
    assertThat(paper.state()).isEqualTo(PaperState.DRAFT);
  }

  @Test
  void documentAloneIsSubmitted() {
    PaperWords document =
        new PaperWords("en", "Title", null, null, Samples.file("application/pdf"));
    PositionPaper paper =
        new PositionPaper(
            BodyCode.CTF,
            new PaperContent(Track.CEASEFIRE, null, List.of(document)),
            People.DELEGATE,
            NOON);

    paper.submit(People.DELEGATE, NOON);

    assertThat(paper.state()).isEqualTo(PaperState.SUBMITTED);
  }

  static Stream<PositionPaper> noDrafts() {
    return Stream.of(
        Samples.submittedPaper(),
        Samples.refusedPaper(),
        Samples.circulatedPaper(),
        Samples.withdrawnPaper());
  }

  @ParameterizedTest
  @MethodSource("noDrafts")
  void wordsAreFinalOnceThePaperIsNoDraft(PositionPaper paper) {
    assertThatThrownBy(() -> paper.edit(Samples.content("en"), LATER))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("position.edit.notDraft");
    assertThatThrownBy(() -> paper.submit(People.DELEGATE, LATER))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("position.submit.notDraft");
    assertThat(paper.texts()).hasSize(2);
  }

  @Test
  void refusedPaperIsRevisedAndSubmittedWithoutTheOldRefusal() {
    PositionPaper paper = Samples.refusedPaper();

    paper.revise(People.DELEGATE, LATER);

    assertThat(paper.state()).isEqualTo(PaperState.DRAFT);
    assertThat(paper.protection().isWithSecretariat()).isFalse();
    assertThat(paper.refusal().reason()).isEqualTo("The annex is missing");
    paper.submit(People.DELEGATE, LATER);
    assertThat(paper.refusal()).isNull();
    assertThat(kinds(paper))
        .containsExactly(
            PaperEventKind.DRAFTED,
            PaperEventKind.SUBMITTED,
            PaperEventKind.REFUSED,
            PaperEventKind.REVISED,
            PaperEventKind.SUBMITTED);
  }

  @Test
  void onlyARefusedPaperIsRevised() {
    for (PositionPaper paper :
        List.of(Samples.draft(), Samples.submittedPaper(), Samples.circulatedPaper())) {
      assertThatThrownBy(() -> paper.revise(People.DELEGATE, LATER))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("position.revise.notRefused");
    }
  }

  @Test
  void paperIsWithdrawnUntilItIsCirculated() {
    for (PositionPaper paper :
        List.of(Samples.draft(), Samples.submittedPaper(), Samples.refusedPaper())) {
      assertThat(paper.isWithdrawable()).isTrue();
      paper.withdraw(People.DELEGATE, LATER);
      assertThat(paper.state()).isEqualTo(PaperState.WITHDRAWN);
    }
    for (PositionPaper paper : List.of(Samples.circulatedPaper(), Samples.withdrawnPaper())) {
      assertThat(paper.isWithdrawable()).isFalse();
      assertThatThrownBy(() -> paper.withdraw(People.DELEGATE, LATER))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("position.withdraw.final");
    }
  }

  @Test
  void circulatedPaperGoesToTheBodyUnderItsSymbol() {
    PositionPaper paper = Samples.submittedPaper();

    paper.circulate(People.SECRETARY, " " + SYMBOL + " ", false, LATER);

    assertThat(paper.state()).isEqualTo(PaperState.CIRCULATED);
    assertThat(paper.symbol()).isEqualTo(SYMBOL);
    assertThat(paper.protection().distribution()).isEqualTo(Distribution.LIMITED);
    assertThat(paper.protection().isReleased()).isTrue();
  }

  @Test
  void paperForNamedDelegationsIsRestricted() {
    PositionPaper paper = Samples.submittedPaper();

    paper.circulate(People.SECRETARY, SYMBOL, true, LATER);

    assertThat(paper.protection().distribution()).isEqualTo(Distribution.RESTRICTED);
  }

  @Test
  void nothingIsCirculatedWithoutAProperSymbol() {
    PositionPaper paper = Samples.submittedPaper();

    assertThatThrownBy(() -> paper.circulate(People.SECRETARY, " ", false, LATER))
        .hasMessage("position.symbol.missing");
    assertThatThrownBy(() -> paper.circulate(People.SECRETARY, "PP 7", false, LATER))
        .hasMessage("document.symbol.form");
    assertThat(paper.state()).isEqualTo(PaperState.SUBMITTED);
  }

  @Test
  void onlyWhatIsSubmittedIsCirculatedOrRefused() {
    for (PositionPaper paper :
        List.of(
            Samples.draft(),
            Samples.refusedPaper(),
            Samples.circulatedPaper(),
            Samples.withdrawnPaper())) {
      assertThatThrownBy(() -> paper.circulate(People.SECRETARY, SYMBOL, false, LATER))
          .hasMessage("position.circulate.notSubmitted");
      assertThatThrownBy(() -> paper.refuse(People.SECRETARY, "No", LATER))
          .hasMessage("position.refuse.notSubmitted");
    }
  }

  @Test
  void refusalNeedsAReasonOfBearableLength() {
    PositionPaper paper = Samples.submittedPaper();

    assertThatThrownBy(() -> paper.refuse(People.SECRETARY, " ", LATER))
        .hasMessage("position.refuse.reason.missing");
    assertThatThrownBy(() -> paper.refuse(People.SECRETARY, "x".repeat(2001), LATER))
        .hasMessage("position.refuse.reason.length");
    paper.refuse(People.SECRETARY, "The annex is missing", LATER);
    assertThat(paper.refusal().reason()).isEqualTo("The annex is missing");
  }

  @Test
  void readerGetsTheirLanguageElseEnglishElseAny() {
    PositionPaper paper = Samples.draft();
    PositionPaper french =
        new PositionPaper(BodyCode.CTF, Samples.content("fr"), People.DELEGATE, NOON);

    assertThat(paper.textFor("ar").language()).isEqualTo("ar");
    assertThat(paper.textFor("ru").language()).isEqualTo("en");
    assertThat(french.textFor("ru").language()).isEqualTo("fr");
  }

  private static List<PaperEventKind> kinds(PositionPaper paper) {
    return paper.events().stream().map(PaperEvent::kind).toList();
  }

  @Test
  void onlyACirculatedPaperHasReadersToChange() {
    PositionPaper submitted = Samples.submittedPaper();
    PositionPaper circulated = Samples.circulatedPaper();

    assertThatThrownBy(() -> submitted.distribute(Distribution.GENERAL))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("position.distribute.notCirculated");
    circulated.distribute(Distribution.GENERAL);

    assertThat(circulated.protection().distribution()).isEqualTo(Distribution.GENERAL);
  }
}
