package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.issg.portal.ledger.bundle.Side;
import org.junit.jupiter.api.Test;

class CommittedTest {

  private static final String UPPER = "AB".repeat(32);

  @Test
  void onlyHexadecimalInLowerCaseIsACommitment() {
    assertThat(after(UPPER.toLowerCase(Locale.ROOT))).hasSize(32).containsOnly(0xab);
    assertThat(after(UPPER)).isEmpty();
    assertThat(after("ab")).isEmpty();
    assertThat(after(7)).isEmpty();
  }

  private static byte[] after(Object member) {
    return Committed.of(Map.of("after", member)).orElseThrow().on(Side.AFTER);
  }
}
