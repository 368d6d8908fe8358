package org.issg.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

  private static final LocalDateTime THURSDAY = LocalDateTime.parse("2016-03-10T23:30");

  @Test
  void exactTimeIsKeptByTheClocksOfItsZone() {
    Occurrence told = Occurrence.of(THURSDAY, TimePrecision.EXACT, "Asia/Damascus");

    assertThat(told.at()).isEqualTo(Instant.parse("2016-03-10T21:30:00Z"));
    assertThat(told.local().toLocalDateTime()).isEqualTo(THURSDAY);
    assertThat(told.earliest()).isEqualTo(told.at());
  }

  @Test
  void dayIsKeptByItsNoonSoThatItStaysTheSameDayInEveryZoneNearby() {
    for (String zone : new String[] {"Asia/Damascus", "Europe/Moscow", "America/New_York"}) {
      Occurrence told = Occurrence.of(THURSDAY, TimePrecision.DAY, zone);

      assertThat(told.at().atZone(Occurrence.DAMASCUS).toLocalDate())
          .isEqualTo(LocalDate.of(2016, 3, 10));
      assertThat(told.earliest()).isBefore(told.at());
    }
  }

  @Test
  void weekIsKeptByItsMonday() {
    Occurrence told = Occurrence.of(THURSDAY, TimePrecision.WEEK, "Asia/Damascus");

    assertThat(told.local().toLocalDate()).isEqualTo(LocalDate.of(2016, 3, 7));
  }

  @Test
  void dayOfABulletinBeginsInDamascus() {
    assertThat(Occurrence.startOf(LocalDate.of(2016, 3, 7)))
        .isEqualTo(Instant.parse("2016-03-06T22:00:00Z"));
  }

  @Test
  void everyPartIsNeeded() {
    assertThatThrownBy(() -> Occurrence.of(null, TimePrecision.DAY, "UTC"))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.occurredAt.missing");
    assertThatThrownBy(() -> Occurrence.of(THURSDAY, null, "UTC"))
        .hasMessage("dossier.precision.missing");
    for (String zone : new String[] {null, "", "Nowhere"}) {
      assertThatThrownBy(() -> Occurrence.of(THURSDAY, TimePrecision.DAY, zone))
          .hasMessage("dossier.zone.unknown");
    }
    assertThatThrownBy(() -> new Occurrence(null, TimePrecision.DAY, "UTC"))
        .hasMessage("dossier.occurredAt.missing");
    assertThatThrownBy(() -> new Occurrence(Instant.EPOCH, null, "UTC"))
        .hasMessage("dossier.precision.missing");
  }
}
