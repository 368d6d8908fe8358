package org.issg.portal.desk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.AlertKind;
import org.issg.portal.desk.service.Interval;
import org.issg.portal.desk.service.Overview;
import org.issg.portal.desk.service.OverviewQueries;
import org.issg.portal.desk.service.Tally;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.Addresses;
import org.issg.portal.shared.view.Parameters;
import org.issg.portal.shared.view.RequestBoundary;
import org.issg.portal.shared.view.Times;

/** The log at a glance; the span stands in the address, the last seven days without it. */
@Named
@RequestScoped
public class OverviewView {

  private static final int DAYS = 7;
  private static final double WHOLE = 100;

  @Inject private OverviewQueries overviews;
  @Inject private Times times;
  @Inject private Clock clock;
  @Inject private RequestBoundary boundary;

  private String from;
  private String until;
  private Overview overview;
  private long most;

  public void load() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate last = Parameters.isGiven(until) ? Parameters.day(until) : today;
    LocalDate first = Parameters.isGiven(from) ? Parameters.day(from) : last.minusDays(DAYS - 1);
    from = first.toString();
    until = last.toString();
    Instant start = first.atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant end = last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    try {
      overview = overviews.of(start, end);
      most = overview.intervals().stream().mapToLong(OverviewView::largest).max().orElse(0);
    } catch (RuleViolation wrong) {
      boundary.violated(wrong);
    }
  }

  private static long largest(Interval span) {
    return Math.max(
        Math.max(span.reads(), span.changes()), Math.max(span.refusals(), span.failures()));
  }

  /** The span ends before it begins, or is longer than what is counted at once. */
  public boolean isSpanWrong() {
    return overview == null;
  }

  /** Null where the span is wrong. */
  public Overview getOverview() {
    return overview;
  }

  /** Whether the intervals are hours; days otherwise. */
  public boolean isHourly() {
    List<Interval> spans = overview.intervals();
    return !spans.isEmpty()
        && Duration.between(spans.get(0).from(), spans.get(0).until()).toHours() == 1;
  }

  /** The beginning of an interval, as the first column calls it; hours of two days with the day. */
  public String label(Interval span) {
    ZonedDateTime begin = span.from().atZone(ZoneOffset.UTC);
    if (!isHourly()) {
      return times.date(begin);
    }
    return from.equals(until) ? times.clock(begin) : times.hour(begin);
  }

  /** The hours of a day. */
  public String hoursAddress(Interval day) {
    LocalDate date = LocalDate.ofInstant(day.from(), ZoneOffset.UTC);
    return Addresses.of("/desk/overview.xhtml").with("from", date).with("until", date).toString();
  }

  /** How long the bar is, in hundredths of the longest. */
  public double share(long count) {
    return most == 0 ? 0 : WHOLE * count / most;
  }

  public double share(Tally tally, List<Tally> all) {
    return WHOLE * tally.count() / all.get(0).count();
  }

  /** The leaves that an interval counts under an outcome. */
  public String address(Interval span, String outcome) {
    return Addresses.of("/desk/log.xhtml")
        .with("outcome", outcome)
        .with("from", span.from())
        .with("until", span.until())
        .toString();
  }

  /**
   * The leaves that a tally counts.
   *
   * @param kind {@code reads} of a person, {@code nights} for those outside office hours, {@code
   *     refusals} or {@code failures} for a reason
   */
  public String address(Tally tally, String kind) {
    Addresses leaves = Addresses.of("/desk/log.xhtml");
    switch (kind) {
      case "refusals" -> leaves.with("reason", tally.key()).with("outcome", Outcome.REFUSED);
      case "failures" -> leaves.with("reason", tally.key()).with("outcome", Outcome.FAILED);
      case "nights" ->
          leaves.with("person", tally.key()).with("counted", AlertKind.OUTSIDE_OFFICE_HOURS);
      default -> leaves.with("person", tally.key()).with("outcome", Outcome.READ);
    }
    return leaves.with("from", from).with("until", until).toString();
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
