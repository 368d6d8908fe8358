package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.ForgedLeaf;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Person;
import org.junit.jupiter.api.Test;

class OverviewQueriesIT extends MeetingScene {

  @Inject private OverviewQueries overviews;
  @Inject private LogQueries log;
  @Inject private AuditTrail audit;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager em;

  private Overview day() {
    Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS);
    return as(AUDITOR, () -> overviews.of(begin, begin.plus(Duration.ofDays(1))));
  }

  @Test
  void oneDayIsCountedByHourWithoutGaps() {
    Overview before = day();
    UUID id = ctfMeeting();
    as(CTF_DELEGATE, () -> queries.open(id));
    as(CTF_DELEGATE, () -> audit.refused(Action.PAGE_CALLED, RecordRef.of("test", id), "TESTED"));

    Overview after = day();

    assertThat(after.intervals()).hasSize(24);
    assertThat(sum(after, Kind.READS)).isGreaterThanOrEqualTo(sum(before, Kind.READS) + 1);
    assertThat(sum(after, Kind.CHANGES)).isEqualTo(sum(before, Kind.CHANGES) + 3);
    assertThat(sum(after, Kind.REFUSALS)).isEqualTo(sum(before, Kind.REFUSALS) + 1);
    assertThat(after.causes()).extracting(Tally::key).contains("TESTED");
  }

  @Test
  void failuresAreCountedByTheirReasonApartFromRefusals() {
    audit.failed(Action.SIGN_IN, RecordRef.of("account", null), "LOGIN_DENIED");
    Tally refused = denied(day());
    audit.failed(Action.SIGN_IN, RecordRef.of("account", null), "LOGIN_DENIED");

    Overview after = day();

    assertThat(denied(after).count()).isEqualTo(refused.count() + 1);
    assertThat(after.causes()).extracting(Tally::key).doesNotContain("LOGIN_DENIED");
    assertThat(
            found(
                LogFilter.ALL
                    .with(LogField.REASON, "LOGIN_DENIED")
                    .with(LogField.OUTCOME, "FAILED")
                    .with(LogField.FROM, Instant.now().truncatedTo(ChronoUnit.DAYS))))
        .hasSize((int) denied(after).count());
  }

  private static Tally denied(Overview overview) {
    return overview.failures().stream()
        .filter(tally -> tally.key().equals("LOGIN_DENIED"))
        .findFirst()
        .orElseThrow();
  }

  private enum Kind {
    READS,
    CHANGES,
    REFUSALS
  }

  private static long sum(Overview overview, Kind kind) {
    return overview.intervals().stream()
        .mapToLong(
            span ->
                switch (kind) {
                  case READS -> span.reads();
                  case CHANGES -> span.changes();
                  case REFUSALS -> span.refusals();
                })
        .sum();
  }

  @Test
  void barLeadsToExactlyTheLeavesThatItCounts() {
    UUID id = ctfMeeting();
    as(CTF_DELEGATE, () -> audit.refused(Action.PAGE_CALLED, RecordRef.of("test", id), "COUNTED"));
    Interval hour =
        day().intervals().stream()
            .filter(span -> span.refusals() > 0)
            .reduce((earlier, later) -> later)
            .orElseThrow();

    LogFilter filter =
        LogFilter.ALL
            .with(LogField.OUTCOME, "REFUSED")
            .with(LogField.FROM, hour.from())
            .with(LogField.UNTIL, hour.until());

    assertThat(found(filter)).hasSize((int) hour.refusals());
  }

  private List<UUID> found(LogFilter filter) {
    LogPage page = as(AUDITOR, () -> log.page(filter));
    List<UUID> found = new ArrayList<>(page.rows().stream().map(Row::id).toList());
    while (page.hasOlder()) {
      Row last = page.rows().get(page.rows().size() - 1);
      LogFilter older = filter.from(new PageKey(last.at(), last.id()), false);
      page = as(AUDITOR, () -> log.page(older));
      page.rows().forEach(row -> found.add(row.id()));
    }
    return found;
  }

  @Test
  void barsOfAPersonLeadToExactlyTheLeavesThatTheyCount() {
    OffsetDateTime monday =
        OffsetDateTime.now(ZoneOffset.UTC)
            .plusMonths(2)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .truncatedTo(ChronoUnit.DAYS);
    Instant begin = monday.toInstant();
    Instant end = monday.plusDays(7).toInstant();
    try (ForgedLeaf early = new ForgedLeaf(monday.plusHours(3).toInstant());
        ForgedLeaf noon = new ForgedLeaf(monday.plusHours(12).toInstant());
        ForgedLeaf saturday = new ForgedLeaf(monday.plusDays(5).plusHours(12).toInstant())) {
      Overview week = as(AUDITOR, () -> overviews.of(begin, end));
      Tally reader = only(week.readers());
      Tally owl = only(week.nights());
      LogFilter span = LogFilter.ALL.with(LogField.FROM, begin).with(LogField.UNTIL, end);

      assertThat(reader.count()).isEqualTo(3);
      assertThat(found(span.with(LogField.PERSON, reader.key()).with(LogField.OUTCOME, "READ")))
          .containsExactly(saturday.id(), noon.id(), early.id());
      assertThat(owl.count()).isEqualTo(2);
      assertThat(
              found(
                  span.with(LogField.PERSON, owl.key())
                      .with(LogField.COUNTED, "OUTSIDE_OFFICE_HOURS")))
          .containsExactly(saturday.id(), early.id());
    }
  }

  private static Tally only(List<Tally> tallies) {
    assertThat(tallies).hasSize(1);
    return tallies.get(0);
  }

  @Test
  void weekIsCountedByDay() {
    Instant end = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));

    Overview week = as(AUDITOR, () -> overviews.of(end.minus(Duration.ofDays(7)), end));

    assertThat(week.intervals()).hasSize(7);
    assertThat(leaf().action()).isEqualTo("desk.overviewRead");
    assertThat(leaf().json().getString("range"))
        .isEqualTo(end.minus(Duration.ofDays(7)) + "/" + end);
  }

  @Test
  void daysAreThoseOfUtcWhateverTheZoneOfTheSession() throws Exception {
    Instant begin = Instant.parse("2016-03-24T00:00:00Z"); // the clocks go on in this week
    transaction.begin();
    try {
      em.createNativeQuery("set local time zone 'Europe/Zurich'").executeUpdate();
      Overview week = as(AUDITOR, () -> overviews.of(begin, begin.plus(Duration.ofDays(7))));

      assertThat(week.intervals())
          .extracting(Interval::from)
          .containsExactlyElementsOf(
              IntStream.range(0, 7).mapToObj(n -> begin.plus(Duration.ofDays(n))).toList());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void leafOfTheOverviewNamesThePeopleWhoseCountsAreShown() {
    UUID id = ctfMeeting();
    as(CTF_DELEGATE, () -> queries.open(id));

    Overview today = day();

    assertThat(today.readers()).isNotEmpty();
    assertThat(leaf().shown())
        .containsAll(today.readers().stream().map(Tally::key).toList())
        .containsAll(today.nights().stream().map(Tally::key).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void spanIsNeitherEmptyNorLong() {
    Instant now = Instant.now();

    assertThatThrownBy(() -> as(AUDITOR, () -> overviews.of(now, now)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("desk.overview.span");
    assertThatThrownBy(() -> as(AUDITOR, () -> overviews.of(now, now.plus(Duration.ofDays(32)))))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void nobodyButAuditorsReadsTheOverview() {
    Instant now = Instant.now();
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> overviews.of(now, now.plus(Duration.ofDays(1)))))
          .isInstanceOf(EJBAccessException.class);
    }
  }
}
