package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GenevaDayTest {

  @Test
  void dayBeginsAndEndsByTheClockOfGeneva() {
    GenevaDay day = new GenevaDay(LocalDate.of(2016, 3, 7));

    assertThat(day.from()).isEqualTo(Instant.parse("2016-03-06T23:00:00Z"));
    assertThat(day.until()).isEqualTo(Instant.parse("2016-03-07T23:00:00Z"));
  }

  @Test
  void dayOnWhichTheClockIsPutForwardIsAnHourShort() {
    GenevaDay day = new GenevaDay(LocalDate.of(2016, 3, 27));

    assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofHours(23));
  }

  @Test
  void momentBeforeMidnightByUtcIsOfTheNextDay() {
    GenevaDay day = GenevaDay.of(Instant.parse("2016-03-06T23:30:00Z"));

    assertThat(day.date()).isEqualTo(LocalDate.of(2016, 3, 7));
  }
}
