package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionActTest {

  private final Map<String, Object> leaf =
      new HashMap<>(
          Map.of(
              "action",
              "log.redactionRequested",
              "outcome",
              "DONE",
              "object",
              Map.of("kind", "redaction", "id", "r")));

  @Test
  void onlyTextsNameLeaves() {
    leaf.put("shown", Arrays.asList(null, 7, "one"));

    assertThat(RedactionAct.of(leaf).orElseThrow().leaves()).containsExactly("one");
  }

  @Test
  void aRequestOfNobodyIsOneAndAConfirmationIsNot() {
    assertThat(RedactionAct.of(leaf)).hasValue(new RedactionAct(false, "r", "", List.of()));

    leaf.put("action", "log.redactionConfirmed");

    assertThat(RedactionAct.of(leaf)).isEmpty();
  }
}
