package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far behind the tree is. */
class LedgerStateTest {

  private static final Instant NOW = Instant.parse("2026-03-07T09:00:00Z");

  private static LedgerState waitingSince(Instant oldest) {
    return new LedgerState(
        10, oldest == null ? 0 : 1, oldest, 1, List.of(), List.of(), true, true, NOW);
  }

  @Test
  void lagIsTheAgeOfTheOldestLeafThatWaits() {
    LedgerState state = waitingSince(NOW.minusSeconds(61));

    assertThat(state.lag()).isEqualTo(Duration.ofSeconds(61));
    assertThat(state.isBehind()).isTrue();
  }

  @Test
  void nothingLagsWhereNoLeafWaits() {
    assertThat(waitingSince(null).lag()).isZero();
    assertThat(waitingSince(null).isBehind()).isFalse();
  }

  @Test
  void aLeafThatHasJustComeIsNotBehind() {
    assertThat(waitingSince(NOW.minusSeconds(59)).isBehind()).isFalse();
    assertThat(waitingSince(NOW.plusSeconds(1)).lag()).isZero();
  }
}
