package org.issg.portal.desk.service;

import static org.issg.portal.testing.People.AUDITOR;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.issg.portal.shared.PageKey;
import org.issg.portal.testing.SentStatements;
import org.issg.portal.testing.ServiceIT;
import org.issg.portal.testing.StatementsFile;
import org.junit.jupiter.api.Test;

/** What {@code ./portal bench desk} asks is what the auditor's desk sends, to the letter. */
class DeskStatementsIT extends ServiceIT {

  private static final String HEAD =
      "-- What the auditor's desk sends, as written by DeskStatementsIT: \"name | who asks\", then"
          + " the statement.";

  /** Stands for the moment at which the benchmark runs. */
  private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

  /** Of leaves.sql: the record and the person of most leaves, and of few. */
  private static final String MUCH_READ = "01530000-0007-7000-8000-000000000002";

  private static final String SYMBOL = "ISSG/CTF/2026/MTG/5";
  private static final String SELDOM_READ = "be9c0000-0000-7000-8000-000000049999";
  private static final String BUSY = "htf-delegate-fr";
  private static final String IDLE = "bench-401";

  @Inject private LogQueries log;
  @Inject private OverviewQueries overviews;
  @Inject private StoryQueries stories;
  @Inject private DayQueries days;

  private final StatementsFile file = new StatementsFile(HEAD);

  @Test
  void benchAsksWhatTheDeskSends() throws IOException {
    page("log", LogFilter.ALL);
    page("log, half a year ago", LogFilter.ALL.from(key(Duration.ofDays(180)), false));
    fields();
    several();
    stories();
    day();
    overview("a day", Duration.ofDays(1));
    overview("7 days", Duration.ofDays(7));
    overview("31 days", Duration.ofDays(31));

    file.require("desk.sql");
  }

  private void fields() {
    one("a person with many leaves", LogField.PERSON, BUSY);
    one("a person with few", LogField.PERSON, IDLE);
    one("some people by a part of their names", LogField.PERSON, "a");
    one("a record much read", LogField.OBJECT, MUCH_READ);
    one("a record seldom read", LogField.OBJECT, SELDOM_READ);
    one("a record with its parts, by its symbol", LogField.OBJECT, SYMBOL);
    one("a record that is not there", LogField.OBJECT, new UUID(0, 0).toString());
    one("a delegation", LogField.DELEGATION, "FR");
    one("a delegation that never came", LogField.DELEGATION, "JP");
    one("a body", LogField.BODY, "HTF");
    one("a frequent act", LogField.ACTION, "meeting.read");
    one("a rare act", LogField.ACTION, "access.memberCreated");
    one("an act that never was", LogField.ACTION, "dossier.sourceRead");
    for (String outcome : new String[] {"READ", "DONE", "REFUSED", "FAILED"}) {
      one("outcome " + outcome, LogField.OUTCOME, outcome);
    }
    one("a frequent reason", LogField.REASON, "NOT_DISTRIBUTED");
    one("a rare reason", LogField.REASON, "OWN_GRANT");
    one("an address", LogField.ADDRESS, "203.0.113.7");
    one("an address that never came", LogField.ADDRESS, "198.51.100.1");
    one("up to a moment", LogField.UNTIL, NOW.minus(Duration.ofDays(200)));
    for (String kind : new String[] {"REFUSALS", "MASS_DOWNLOAD", "OUTSIDE_OFFICE_HOURS"}) {
      one("counted by " + kind, LogField.COUNTED, kind);
    }
    one("without questions of auditors", LogField.QUESTIONS, LogFilter.WITHOUT);
  }

  private void several() {
    LogFilter busy = LogFilter.ALL.with(LogField.PERSON, BUSY);
    LogFilter refused = LogFilter.ALL.with(LogField.OUTCOME, "REFUSED");
    LogFilter shown = LogFilter.ALL.with(LogField.SHOWN, MUCH_READ);
    page("lists that showed a record", shown);
    page("lists that showed it to a person", shown.with(LogField.PERSON, BUSY));
    page("refusals of a person", refused.with(LogField.PERSON, BUSY));
    page("what a person never did", busy.with(LogField.ACTION, "access.memberCreated"));
    page("a person and a record", busy.with(LogField.OBJECT, MUCH_READ));
    page("refusals of a delegation", refused.with(LogField.DELEGATION, "FR"));
    page(
        "an act of a body",
        LogFilter.ALL.with(LogField.BODY, "HTF").with(LogField.ACTION, "meeting.edited"));
    page(
        "a month of a person, a later page",
        busy.with(LogField.FROM, NOW.minus(Duration.ofDays(90)))
            .with(LogField.UNTIL, NOW.minus(Duration.ofDays(60)))
            .from(key(Duration.ofDays(70)), false));
    page(
        "a delegation in a body",
        LogFilter.ALL.with(LogField.DELEGATION, "FR").with(LogField.BODY, "HTF"));
    page(
        "an act that no delegation does",
        LogFilter.ALL
            .with(LogField.DELEGATION, "FR")
            .with(LogField.ACTION, "access.memberCreated"));
    page(
        "an act that never ends so",
        LogFilter.ALL.with(LogField.OUTCOME, "READ").with(LogField.ACTION, "meeting.edited"));
    page(
        "a frequent act that never ends so",
        LogFilter.ALL.with(LogField.OUTCOME, "DONE").with(LogField.ACTION, "meeting.read"));
    page(
        "an act from an address",
        LogFilter.ALL
            .with(LogField.ADDRESS, "203.0.113.7")
            .with(LogField.ACTION, "meeting.edited"));
    page("downloads of a person", busy.with(LogField.COUNTED, "MASS_DOWNLOAD"));
    page("a person at night", busy.with(LogField.COUNTED, "OUTSIDE_OFFICE_HOURS"));
    page("those without a delegation", LogFilter.ALL.with(LogField.DELEGATION, LogFilter.NONE));
    page(
        "a record opened by those without a delegation",
        LogFilter.ALL
            .with(LogField.OBJECT, MUCH_READ)
            .with(LogField.DELEGATION, LogFilter.NONE)
            .with(LogField.OUTCOME, "READ")
            .with(LogField.QUESTIONS, LogFilter.WITHOUT));
    page(
        "a reason in a body",
        LogFilter.ALL.with(LogField.REASON, "NOT_DISTRIBUTED").with(LogField.BODY, "ISSG"));
  }

  private void stories() {
    asked("story, much read: who", "first", () -> stories.of(MUCH_READ));
    asked("story, much read: changes", "t (target)", () -> stories.of(MUCH_READ));
    asked("story, seldom read: who", "first", () -> stories.of(SELDOM_READ));
  }

  private void day() {
    GenevaDay yesterday = GenevaDay.of(NOW.minus(Duration.ofDays(1)));
    Callable<?> asks = () -> days.of(BUSY, yesterday);
    asked("a day of a busy person: sum", "count(distinct l.address)", asks);
    asked("a day of a busy person: acts", "array_agg(l.id", asks);
    asked("a day of a busy person: sessions", "string_agg(distinct d.address", asks);
  }

  private void overview(String span, Duration length) {
    Callable<?> asks = () -> overviews.of(NOW.minus(length), NOW);
    asked("overview of " + span + ": what", "as failures from audit_leaf", asks);
    asked("overview of " + span + ": who", "with reads as", asks);
    asked("overview of " + span + ": why refused", "group by l.reason", asks);
  }

  private void one(String name, LogField field, Object value) {
    page(name, LogFilter.ALL.with(field, value));
  }

  private void page(String name, LogFilter filter) {
    asked(name, "select l.id, l.recorded_at", () -> log.page(filter));
  }

  private static PageKey key(Duration ago) {
    return new PageKey(NOW.minus(ago), new UUID(0, 0));
  }

  private void asked(String name, String words, Callable<?> asks) {
    String sql =
        as(
            AUDITOR,
            () -> {
              try (SentStatements statements = new SentStatements(DeskStatementsIT::literal)) {
                asks.call();
                return statements.with(words).strip();
              }
            });
    file.add(name, "auditor", sql);
  }

  private static String literal(String type, String value) {
    if (value.equals("null")) {
      return value;
    }
    if (type.startsWith("TIMESTAMP")) {
      return "now() - interval '" + Duration.between(Instant.parse(value), NOW) + "'";
    }
    return "'" + (value.startsWith("[") ? array(value) : value) + "'";
  }

  /** The elements in one order, whichever the database gave them in. */
  private static String array(String list) {
    return Arrays.stream(list.substring(1, list.length() - 1).split(", "))
        .sorted()
        .collect(Collectors.joining(",", "{", "}"));
  }
}
