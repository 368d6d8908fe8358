package org.issg.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.issg.portal.access.Stamp;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class LogVerificationTest {

  private static final Instant BEGUN = Instant.parse("2016-03-07T09:00:00Z");
  private static final Instant ENDED = BEGUN.plusSeconds(30);

  private final LogVerification verification =
      new LogVerification(new Stamp("00000000-0000-4000-8000-000000000003", "Auditor", BEGUN), 11);

  @Test
  void refusedOneKeepsItsCauseAndSentence() {
    verification.refuse("CHANGED_LEAF", "Leaf 4 was changed.", ENDED);

    assertThat(verification.outcome()).isEqualTo(VerificationOutcome.REFUSED);
    assertThat(verification.cause()).isEqualTo("CHANGED_LEAF");
    assertThat(verification.finding()).isEqualTo("Leaf 4 was changed.");
    assertThat(verification.endedAt()).isEqualTo(ENDED);
  }

  @Test
  void oneThatBrokeOffSaysNothingOfTheLog() {
    verification.breakOff(ENDED);

    assertThat(verification.outcome()).isEqualTo(VerificationOutcome.BROKEN_OFF);
    assertThat(verification.cause()).isNull();
    assertThat(verification.finding()).isNull();
  }

  @Test
  void oneThatBrokeOffIsNeverVerifiedLater() {
    verification.breakOff(ENDED);

    assertThatThrownBy(() -> verification.verify("all 11 leaves", 11, ENDED))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("desk.verify.ended");
    assertThat(verification.outcome()).isEqualTo(VerificationOutcome.BROKEN_OFF);
  }
}
