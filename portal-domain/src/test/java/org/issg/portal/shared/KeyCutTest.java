package org.issg.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyCutTest {

  private static final Object KEY = "key";

  @Test
  void firstPageIsCutWhereTheNextBegins() {
    assertThat(KeyCut.of(List.of(1, 2, 3), 2, null, false))
        .isEqualTo(new KeyCut<>(List.of(1, 2), false, true));
  }

  @Test
  void onlyPageHasNoneBesideIt() {
    assertThat(KeyCut.of(List.of(1, 2), 2, null, false))
        .isEqualTo(new KeyCut<>(List.of(1, 2), false, false));
  }

  @Test
  void lastPageHasOneBeforeIt() {
    assertThat(KeyCut.of(List.of(5), 2, KEY, false))
        .isEqualTo(new KeyCut<>(List.of(5), true, false));
  }

  @Test
  void pageReadBackwardsStandsInTheOrderOfTheList() {
    assertThat(KeyCut.of(List.of(4, 3, 2), 2, KEY, true))
        .isEqualTo(new KeyCut<>(List.of(3, 4), true, true));
    assertThat(KeyCut.of(List.of(2, 1), 2, KEY, true))
        .isEqualTo(new KeyCut<>(List.of(1, 2), false, true));
  }
}
