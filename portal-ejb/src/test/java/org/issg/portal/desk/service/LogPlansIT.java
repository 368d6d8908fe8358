package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.AUDITOR;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.SentStatements;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

/** How PostgreSQL answers what the desk asks of a long log. */
class LogPlansIT extends ServiceIT {

  private static final String RECORD = "01530000-0007-7000-8000-000000000002";

  /** Else whatever the tests before wrote decides. */
  private static final String WITHOUT_STATISTICS =
      "delete from pg_statistic where starelid in"
          + " (select inhrelid from pg_inherits where inhparent = 'audit_leaf'::regclass)";

  private static final String NO_OTHER_WAY =
      "set local enable_seqscan = off; set local enable_bitmapscan = off";
  private static final String EVERY_PROCESSOR =
      "set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0;"
          + " set local min_parallel_table_scan_size = 0; set local min_parallel_index_scan_size = 0";

  @Inject private LogQueries log;
  @Inject private OverviewQueries overviews;

  /** So no leaf is looked up in vain, however seldom the two come together. */
  @Test
  void twoFiltersAreToldFromOneIndex() throws Exception {
    toldFromOneIndex(LogField.ACTION, "meeting.edited", LogField.OUTCOME, "READ");
    toldFromOneIndex(LogField.PERSON, "htf-delegate-fr", LogField.OUTCOME, "DONE");
    toldFromOneIndex(LogField.OBJECT, RECORD, LogField.OUTCOME, "READ");
    toldFromOneIndex(LogField.OBJECT, RECORD, LogField.ACTION, "meeting.edited");
    toldFromOneIndex(LogField.OBJECT, RECORD, LogField.DELEGATION, "FR");
    toldFromOneIndex(LogField.OUTCOME, "FAILED", LogField.ACTION, "meeting.edited");
    toldFromOneIndex(LogField.DELEGATION, "FR", LogField.OUTCOME, "DONE");
    toldFromOneIndex(LogField.DELEGATION, "FR", LogField.ACTION, "meeting.edited");
  }

  private void toldFromOneIndex(LogField one, String first, LogField other, String second)
      throws SQLException {
    LogFilter filter = LogFilter.ALL.with(one, first).with(other, second);

    String plan = plan("select l.id, l.recorded_at", () -> log.page(filter), NO_OTHER_WAY);

    assertThat(plan)
        .as("%s and %s", one, other)
        .containsPattern("Index Cond: .* AND \\(" + other.parameter() + " = ");
  }

  @Test
  void reasonsAreCountedFromTheIndexOfRefusalsAlone() throws Exception {
    assertThat(planOfTheOverview("group by l.reason", NO_OTHER_WAY))
        .containsPattern("Index Only Scan using audit_leaf_\\w+_outcome_recorded_at_id_reason_");
  }

  @Test
  void peopleAreCountedByAllProcessors() throws Exception {
    assertThat(planOfTheOverview("with reads as", EVERY_PROCESSOR)).contains("Gather");
  }

  private String planOfTheOverview(String words, String settings) throws SQLException {
    Instant until = Instant.now();
    return plan(words, () -> overviews.of(until.minus(Duration.ofDays(1)), until), settings);
  }

  private String plan(String words, Callable<?> asks, String settings) throws SQLException {
    String sql = sent(words, asks);
    try (PlainSql session = PlainSql.begin()) {
      session.execute(WITHOUT_STATISTICS);
      session.actAs(AUDITOR);
      session.execute(settings);
      return String.join("\n", session.texts("explain (costs off) " + sql));
    }
  }

  private String sent(String words, Callable<?> asks) {
    return as(
        AUDITOR,
        () -> {
          try (SentStatements statements = new SentStatements((type, value) -> literal(value))) {
            asks.call();
            return statements.with(words);
          }
        });
  }

  /** As Hibernate tells of it: arrays in brackets. */
  private static String literal(String value) {
    return value.equals("null") ? value : "'" + value.replace('[', '{').replace(']', '}') + "'";
  }
}
