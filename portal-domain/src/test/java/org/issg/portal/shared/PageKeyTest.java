package org.issg.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

  private static final PageKey KEY =
      new PageKey(
          Instant.parse("2016-03-07T09:30:00.123456Z"),
          UUID.fromString("01530000-0007-7000-8000-000000000002"));

  @Test
  void keyComesBackFromAnAddressAsItWas() {
    assertThat(PageKey.parse(KEY.toString())).contains(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "2016-03-07T09:30:00Z",
        "2016-03-07T09:30:00Z_",
        "01530000-0007-7000-8000-000000000002",
        "yesterday_01530000-0007-7000-8000-000000000002"
      })
  void anythingElseIsNoKey(String text) {
    assertThat(PageKey.parse(text)).isEmpty();
  }
}
