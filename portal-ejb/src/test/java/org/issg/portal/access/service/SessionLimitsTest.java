package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLimitsTest {

  @ParameterizedTest
  @CsvSource({"PT30M, PT10H, PT30M", "PT30M, PT10H, -PT1M", "PT11H, PT10H, PT5M"})
  void limitsThatContradictOneAnotherAreNotTaken(String idle, String absolute, String warning) {
    assertThatThrownBy(
            () ->
                new SessionLimits(
                    Duration.parse(idle), Duration.parse(absolute), Duration.parse(warning)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("portal.session.idle");
  }
}
