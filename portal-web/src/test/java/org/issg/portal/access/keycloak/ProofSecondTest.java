package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProofSecondTest {

  private static final Instant AT = Instant.parse("2016-03-07T10:00:00Z");

  private final ProofSecond second = new ProofSecond(AT);

  @Test
  void itsRestIsLeft() {
    assertThat(second.left(AT.plusMillis(300))).isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void nothingIsLeftOnceItIsOver() {
    assertThat(second.left(AT.plusSeconds(1))).isZero();
    assertThat(second.left(AT.plusSeconds(1800))).isZero();
  }

  @Test
  void clockThatGoesWrongHoldsNobodyForLong() {
    assertThat(second.left(AT.minusSeconds(600))).isEqualTo(ProofSecond.LONGEST);
  }
}
