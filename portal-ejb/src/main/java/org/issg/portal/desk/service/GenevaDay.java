package org.issg.portal.desk.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day by the clock of Geneva; the two days on which the clock changes are an hour off. */
public record GenevaDay(LocalDate date) {

  /** The zone of the task forces' seat. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

  /** The day on which a moment lies. */
  public static GenevaDay of(Instant moment) {
    return new GenevaDay(LocalDate.ofInstant(moment, ZONE));
  }

  public Instant from() {
    return date.atStartOfDay(ZONE).toInstant();
  }

  /** The moment before which it ends. */
  public Instant until() {
    return date.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
