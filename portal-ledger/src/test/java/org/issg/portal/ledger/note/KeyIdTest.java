package org.issg.portal.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a+b", "a b", "a\tb", "a\u0085b", "a\u00a0b", "a\u2028b", "a\u3000b"})
  void whiteSpaceOfAnyScriptIsNoPartOfAName(String name) {
    assertThatThrownBy(() -> new KeyId(name, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal.example/audit", "شاهد.example", "a-b_c"})
  void anythingElseIs(String name) {
    assertThat(new KeyId(name, 1).name()).isEqualTo(name);
  }
}
