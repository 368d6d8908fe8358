package org.issg.portal.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.access.Distribution.GENERAL;
import static org.issg.portal.access.Distribution.LIMITED;
import static org.issg.portal.access.Distribution.RESTRICTED;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.People;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class DistributionChangeTest {

  private static void violates(String rule, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(rule);
  }

  private static void propose(PresentRecord record, Distribution to) {
    DistributionChange.proposed(record, to, "Because", People.SECRETARY, Samples.NOON);
  }

  private static DistributionChange narrow(PresentRecord record, Distribution to) {
    return DistributionChange.narrowed(record, to, "Because", People.SECRETARY, Samples.NOON);
  }

  @Test
  void proposalChangesNothingUntilAnotherConfirms() {
    PresentRecord record = Samples.limitedMeeting();
    DistributionChange change = Samples.proposal(record);
    assertThat(change.state()).isEqualTo(ChangeState.PROPOSED);
    violates("release.decide.over", () -> change.carryOut(record.record()));
    assertThat(record.circle()).isEqualTo(LIMITED);

    change.confirm(record, Samples.COLLEAGUE, Samples.LATER);
    change.carryOut(record.record());

    assertThat(record.circle()).isEqualTo(GENERAL);
    assertThat(change.state()).isEqualTo(ChangeState.CONFIRMED);
    assertThat(change.proposal().by()).isEqualTo(People.SECRETARY.subject());
    assertThat(change.verdict()).isEqualTo(new Verdict("secretariat-ctf-2", Samples.LATER, null));
  }

  @Test
  void leafNamesTheRecordWithTheDistributionThatIsProposed() {
    PresentRecord record = Samples.limitedMeeting();

    assertThat(Samples.proposal(record).about(record.record()).distribution()).isEqualTo("GENERAL");
  }

  @Test
  void recordThatWasEditedSinceIsNotConfirmed() {
    PresentRecord seen = Samples.limitedMeeting();
    DistributionChange change = Samples.proposal(seen);
    PresentRecord edited = new PresentRecord(seen.kind(), seen.record(), "2");
    PresentRecord narrowed = Samples.released(RecordKind.MEETING, RESTRICTED);

    for (PresentRecord now : List.of(edited, narrowed)) {
      assertThat(change.isOvertaken(now)).isTrue();
      violates(
          "release.confirm.overtaken", () -> change.confirm(now, Samples.COLLEAGUE, Samples.LATER));
    }
    assertThat(change.state()).isEqualTo(ChangeState.PROPOSED);
    assertThat(change.isOvertaken(seen)).isFalse();
  }

  @Test
  void decidedProposalIsNotDecidedAgain() {
    PresentRecord record = Samples.limitedMeeting();
    DistributionChange declined = Samples.proposal(record);
    declined.decline("Names in the agenda", Samples.COLLEAGUE, Samples.LATER);
    DistributionChange withdrawn = Samples.proposal(record);
    withdrawn.withdraw(People.SECRETARY, Samples.LATER);

    for (DistributionChange change : List.of(declined, withdrawn)) {
      violates(
          "release.decide.over", () -> change.confirm(record, Samples.COLLEAGUE, Samples.LATER));
      violates("release.decide.over", () -> change.decline("No", Samples.COLLEAGUE, Samples.LATER));
      violates("release.decide.over", () -> change.withdraw(People.SECRETARY, Samples.LATER));
      violates("release.decide.over", () -> change.carryOut(record.record()));
    }
    assertThat(declined.verdict().reason()).isEqualTo("Names in the agenda");
    assertThat(record.circle()).isEqualTo(LIMITED);
  }

  @Test
  void everyStepHasItsReason() {
    PresentRecord record = Samples.limitedMeeting();
    String long2001 = "x".repeat(2001);

    violates(
        "release.reason.missing",
        () -> DistributionChange.proposed(record, GENERAL, " ", People.SECRETARY, Samples.NOON));
    violates(
        "release.reason.length",
        () ->
            DistributionChange.proposed(record, GENERAL, long2001, People.SECRETARY, Samples.NOON));
    violates(
        "release.narrowing.missing",
        () ->
            DistributionChange.narrowed(record, RESTRICTED, null, People.SECRETARY, Samples.NOON));
    violates(
        "release.refusal.missing",
        () -> Samples.proposal(record).decline(" ", Samples.COLLEAGUE, Samples.LATER));
  }

  @Test
  void dossierNeverGoesToTheWholeGroup() {
    for (Distribution circle : List.of(RESTRICTED, LIMITED)) {
      PresentRecord dossier = Samples.released(RecordKind.DOSSIER, circle);
      violates("release.circle.dossier", () -> propose(dossier, GENERAL));
      assertThat(dossier.wider()).doesNotContain(GENERAL);
    }
    assertThat(Samples.released(RecordKind.DOSSIER, RESTRICTED).wider()).containsExactly(LIMITED);
  }

  @Test
  void recordOfTheGroupIsNeverLimited() {
    PresentRecord general = Samples.released(RecordKind.MEETING, BodyCode.ISSG, GENERAL);
    PresentRecord restricted = Samples.released(RecordKind.MEETING, BodyCode.ISSG, RESTRICTED);

    assertThat(general.narrower()).containsExactly(RESTRICTED);
    assertThat(restricted.wider()).containsExactly(GENERAL);
    violates("release.circle.other", () -> propose(restricted, LIMITED));
    violates("release.circle.other", () -> narrow(general, LIMITED));
  }

  @Test
  void onePersonOnlyNarrows() {
    PresentRecord record = Samples.limitedMeeting();

    violates("release.circle.other", () -> narrow(record, GENERAL));
    violates("release.circle.other", () -> narrow(record, LIMITED));
    violates("release.circle.other", () -> propose(record, RESTRICTED));
    violates("release.circle.missing", () -> propose(record, null));
    DistributionChange change = narrow(record, RESTRICTED);
    change.carryOut(record.record());

    assertThat(change.state()).isEqualTo(ChangeState.NARROWED);
    assertThat(record.circle()).isEqualTo(RESTRICTED);
    assertThat(record.wider()).containsExactly(LIMITED, GENERAL);
  }

  @Test
  void draftHasNoCircleToChange() {
    violates("release.notReleased", () -> propose(Samples.draft(), GENERAL));
    violates("release.notReleased", () -> narrow(Samples.draft(), RESTRICTED));
    assertThat(Samples.draft().wider()).isEmpty();
    assertThat(Samples.draft().narrower()).isEmpty();
  }
}
