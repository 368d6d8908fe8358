package org.issg.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GradingTest {

  @Test
  void gradingIsWholeOrNone() {
    assertThat(Grading.chosen(null, null)).isNull();
    assertThat(Grading.chosen(SourceReliability.B, 2)).hasToString("B2");
    assertThatThrownBy(() -> Grading.chosen(SourceReliability.B, null))
        .hasMessage("dossier.informationCredibility.missing");
    assertThatThrownBy(() -> Grading.chosen(null, 2))
        .hasMessage("dossier.sourceReliability.missing");
  }

  @Test
  void credibilityGoesFromOneToSix() {
    assertThat(new Grading(SourceReliability.F, 6)).hasToString("F6");
    for (int credibility : new int[] {0, 7}) {
      assertThatThrownBy(() -> new Grading(SourceReliability.A, credibility))
          .hasMessage("dossier.informationCredibility.range");
    }
  }
}
