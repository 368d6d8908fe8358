package org.issg.portal.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.access.Reason.NOT_PROPOSER;
import static org.issg.portal.access.Reason.PERMITTED;
import static org.issg.portal.access.Reason.SAME_PERSON;

import org.issg.portal.access.Reason;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasePolicyTest {

  private static Reason answer(Actor actor, ChangeState step) {
    return ReleasePolicy.decide(actor, Samples.proposal(Samples.limitedMeeting()), step).reason();
  }

  @ParameterizedTest
  @CsvSource({"CONFIRMED", "DECLINED"})
  void whoeverProposedDoesNotDecide(ChangeState step) {
    assertThat(answer(People.SECRETARY, step)).isEqualTo(SAME_PERSON);
    assertThat(answer(Samples.COLLEAGUE, step)).isEqualTo(PERMITTED);
  }

  @ParameterizedTest
  @CsvSource("WITHDRAWN")
  void onlyWhoeverProposedWithdraws(ChangeState step) {
    assertThat(answer(People.SECRETARY, step)).isEqualTo(PERMITTED);
    assertThat(answer(Samples.COLLEAGUE, step)).isEqualTo(NOT_PROPOSER);
  }

  @ParameterizedTest
  @CsvSource({"PROPOSED", "NARROWED"})
  void nobodyDecidesThatAProposalIsProposedOrNarrows(ChangeState step) {
    assertThat(answer(People.SECRETARY, step)).isEqualTo(NOT_PROPOSER);
    assertThat(answer(Samples.COLLEAGUE, step)).isEqualTo(NOT_PROPOSER);
  }
}
