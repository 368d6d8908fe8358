package org.issg.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class CasualtiesTest {

  @Test
  void oneNumberIsBothEndsOfItsRange() {
    Casualties told = new Casualties(3, null, null, 7, null, null);

    assertThat(told).isEqualTo(new Casualties(3, 3, 7, 7, null, null));
    assertThat(told.isKnown()).isTrue();
  }

  @Test
  void nothingMayBeKnown() {
    assertThat(Casualties.UNKNOWN.isKnown()).isFalse();
    assertThat(new Casualties(0, 0, null, null, null, null).isKnown()).isTrue();
  }

  @Test
  void rangesRunUpwards() {
    refused("dossier.killedHigh.belowLow", 4, 3, null, null, null, null);
    refused("dossier.woundedHigh.belowLow", null, null, 4, 3, null, null);
    refused("dossier.civiliansHigh.belowLow", 9, 9, null, null, 4, 3);
  }

  @Test
  void numbersArePlausible() {
    refused("dossier.killedLow.range", -1, 3, null, null, null, null);
    refused("dossier.killedHigh.range", 1, 100_001, null, null, null, null);
    refused("dossier.woundedLow.range", null, null, 100_001, null, null, null);
  }

  @Test
  void civiliansAreAmongTheKilled() {
    refused("dossier.civiliansHigh.aboveKilled", 2, 4, null, null, 1, 5);
    assertThat(new Casualties(null, null, null, null, 1, 5).civiliansHigh()).isEqualTo(5);
  }

  private static void refused(String key, Integer... ends) {
    assertThatThrownBy(() -> new Casualties(ends[0], ends[1], ends[2], ends[3], ends[4], ends[5]))
        .isInstanceOf(RuleViolation.class)
        .hasMessage(key);
  }
}
