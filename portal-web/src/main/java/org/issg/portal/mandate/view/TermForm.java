package org.issg.portal.mandate.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Term;

/** From when until when, as typed by the clock of Geneva. */
public class TermForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

  private LocalDateTime from;
  private LocalDateTime until;
  private Instant exactFrom;
  private Instant exactUntil;

  /** Begins with the minute at hand, without an end. */
  void beginAt(Instant now) {
    from = local(now);
  }

  void show(Membership seat) {
    exactFrom = seat.validFrom();
    exactUntil = seat.validUntil();
    from = local(exactFrom);
    until = exactUntil == null ? null : local(exactUntil);
  }

  Term term() {
    return new Term(instant(from, exactFrom), instant(until, exactUntil));
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, GENEVA).truncatedTo(ChronoUnit.MINUTES);
  }

  /** What was not touched keeps its seconds. */
  private static Instant instant(LocalDateTime typed, Instant exact) {
    if (typed == null) {
      return null;
    }
    return exact != null && typed.equals(local(exact)) ? exact : typed.atZone(GENEVA).toInstant();
  }

  public LocalDateTime getFrom() {
    return from;
  }

  public void setFrom(LocalDateTime from) {
    this.from = from;
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }
}
