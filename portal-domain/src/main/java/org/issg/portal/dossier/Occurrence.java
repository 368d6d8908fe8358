package org.issg.portal.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.issg.portal.audit.Values;
import org.issg.portal.shared.RuleViolation;

/**
 * When an incident happened, as exactly as it is known.
 *
 * @param at the moment; noon of the day, or of the Monday of the week, where no more is known
 * @param zone in which the time was told
 */
@Embeddable
public record Occurrence(
    @Column(name = "occurred_at", updatable = false) Instant at,
    @Column(name = "occurred_precision", updatable = false) @Enumerated(EnumType.STRING)
        TimePrecision precision,
    @Column(updatable = false) String zone) {

  /** By whose days incidents are counted. */
  public static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

  public Occurrence {
    if (at == null) {
      throw new RuleViolation("dossier.occurredAt.missing");
    }
    if (precision == null) {
      throw new RuleViolation("dossier.precision.missing");
    }
    zoneOf(zone);
  }

  /** The time as a person tells it, by the clocks of that zone. */
  public static Occurrence of(LocalDateTime told, TimePrecision precision, String zone) {
    if (told == null) {
      throw new RuleViolation("dossier.occurredAt.missing");
    }
    if (precision == null) {
      throw new RuleViolation("dossier.precision.missing");
    }
    LocalDateTime kept =
        switch (precision) {
          case EXACT -> told;
          case DAY -> told.with(LocalTime.NOON);
          case WEEK ->
              told.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(LocalTime.NOON);
        };
    return new Occurrence(kept.atZone(zoneOf(zone)).toInstant(), precision, zone);
  }

  private static ZoneId zoneOf(String zone) {
    if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new RuleViolation("dossier.zone.unknown");
    }
    return ZoneId.of(zone);
  }

  /** When a day begins by the calendar of Damascus. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(DAMASCUS).toInstant();
  }

  /** Adds the time to what the log keeps of a record. */
  Values addTo(Values values) {
    return values.with("occurredAt", at).with("precision", precision).with("zone", zone);
  }

  /** By the clocks of the zone in which it was told. */
  public ZonedDateTime local() {
    return at.atZone(ZoneId.of(zone));
  }

  /** The first moment at which it can have happened. */
  public Instant earliest() {
    return precision == TimePrecision.EXACT
        ? at
        : local().toLocalDate().atStartOfDay(ZoneId.of(zone)).toInstant();
  }
}
