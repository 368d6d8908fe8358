package org.issg.portal.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

  @Test
  void anyNameComesBackAsItWas() {
    NameKey key = new NameKey("Jean_Marie, délégué", UUID.randomUUID());

    assertThat(NameKey.parse(key.toString())).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "0190c1d2-0000-7000-8000-000000000001",
        "0190c1d2-0000-7000-8000-00000000000_A"
      })
  void anythingElseIsNoKey(String text) {
    assertThat(NameKey.parse(text)).isEmpty();
  }
}
