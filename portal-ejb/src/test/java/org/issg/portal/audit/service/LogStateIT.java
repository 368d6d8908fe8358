package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.issg.portal.testing.Await;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.ForgedLeaf;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

/** What the health of the log is made of. */
class LogStateIT extends ServiceIT {

  private static final String END_SEQUENCER =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where usename = 'portal_sequencer' and datname = current_database()";
  private static final String TAKE =
      "select pg_try_advisory_lock(" + org.issg.portal.ledger.sequence.Database.LEADER_LOCK + ")";

  @Inject private LogState log;

  @Test
  void monthsAreCountedWithoutAGap() {
    assertThat(log.partitionsAhead()).isEqualTo(13);
    YearMonth third = YearMonth.now(ZoneOffset.UTC).plusMonths(3);
    String partition = "audit_leaf_%d_%02d".formatted(third.getYear(), third.getMonthValue());

    Database.change("alter table audit_leaf detach partition " + partition);
    try {
      assertThat(log.partitionsAhead()).as("those behind the gap do not count").isEqualTo(3);
    } finally {
      Database.number("select audit_leaf_partitions_ahead(12)");
    }
    assertThat(log.partitionsAhead()).isEqualTo(13);
  }

  @Test
  void aLeafWithoutAMonthIsSeen() {
    assertThat(log.hasLeavesBeyondMonths()).isFalse();

    try (ForgedLeaf forged = new ForgedLeaf(Instant.parse("2199-01-01T00:00:00Z"))) {
      assertThat(log.hasLeavesBeyondMonths()).as("%s", forged.id()).isTrue();
    }
    assertThat(log.hasLeavesBeyondMonths()).isFalse();
  }

  @Test
  void aLeafThatTheSequencerLeavesOutWaits() {
    Instant at = Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS);

    try (ForgedLeaf forged = new ForgedLeaf(at)) {
      assertThat(log.waitingSince()).as("%s", forged.id()).hasValue(at);
    }
    assertThat(log.waitingSince()).isNotEqualTo(Optional.of(at));
  }

  /** The sequencer that the tests share leads all the time. */
  @Test
  void theSequencerIsSeenAtWork() {
    Await.until(log::isSequenced);
  }

  @Test
  void anotherRoleThatHoldsTheLockOfTheSequencerIsNone() throws SQLException {
    Await.until(log::isSequenced);
    try (Connection application = Database.asApplication();
        Statement lock = application.createStatement()) {
      Await.until(() -> hasTakenOver(lock));

      assertThat(log.isSequenced()).isFalse();
    }
    Await.until(log::isSequenced);
  }

  /** The sequencer comes back within a second; whoever ends it may take its lock before. */
  private static boolean hasTakenOver(Statement lock) throws SQLException {
    Database.rows(END_SEQUENCER, row -> row.getBoolean(1));
    try (ResultSet taken = lock.executeQuery(TAKE)) {
      return taken.next() && taken.getBoolean(1);
    }
  }
}
