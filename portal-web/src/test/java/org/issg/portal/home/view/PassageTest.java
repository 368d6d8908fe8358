package org.issg.portal.home.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.home.service.FoundRecord.HIT;
import static org.issg.portal.home.service.FoundRecord.HIT_END;

import org.junit.jupiter.api.Test;

class PassageTest {

  @Test
  void extractIsCutAtItsMarks() {
    String extract = "on the " + HIT + "border" + HIT_END + " and " + HIT + "crossings" + HIT_END;

    assertThat(Passage.of(extract))
        .containsExactly(
            new Passage("on the ", false),
            new Passage("border", true),
            new Passage(" and ", false),
            new Passage("crossings", true));
  }

  @Test
  void extractWithoutAHitIsOnePassage() {
    assertThat(Passage.of("nothing here")).containsExactly(new Passage("nothing here", false));
  }

  @Test
  void nothingHasNoPassages() {
    assertThat(Passage.of(null)).isEmpty();
    assertThat(Passage.of("")).isEmpty();
  }

  @Test
  void markThatIsNotClosedHoldsToTheEnd() {
    assertThat(Passage.of("a " + HIT + "b"))
        .containsExactly(new Passage("a ", false), new Passage("b", true));
  }
}
