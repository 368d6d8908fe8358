package org.issg.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.access.Distribution.GENERAL;
import static org.issg.portal.access.Distribution.LIMITED;
import static org.issg.portal.access.Distribution.RESTRICTED;

import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void circlesAreOrderedByTheirReaders() {
    assertThat(GENERAL.isWiderThan(LIMITED)).isTrue();
    assertThat(LIMITED.isWiderThan(RESTRICTED)).isTrue();
    assertThat(GENERAL.isWiderThan(RESTRICTED)).isTrue();
    assertThat(RESTRICTED.isWiderThan(LIMITED)).isFalse();
    assertThat(LIMITED.isWiderThan(LIMITED)).isFalse();
  }
}
