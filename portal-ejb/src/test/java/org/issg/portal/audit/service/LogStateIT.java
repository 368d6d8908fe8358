package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

/** What the health of the log is made of. */
class LogStateIT extends ServiceIT {

  private static final String FORGED =
      "insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome)"
          + " values (?, ?::timestamptz, '{}', sha256('x'), 'nobody', 'test', 'DONE')";

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
    UUID forged = UUID.randomUUID();

    Database.change(FORGED, forged, "2199-01-01 00:00:00+00");
    try {
      assertThat(log.hasLeavesBeyondMonths()).isTrue();
    } finally {
      takeAway("audit_leaf_default", forged);
    }
    assertThat(log.hasLeavesBeyondMonths()).isFalse();
  }

  @Test
  void aLeafThatTheSequencerLeavesOutWaits() {
    UUID forged = UUID.randomUUID();
    Instant at = Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS);

    Database.change(FORGED, forged, at.toString());
    String partition =
        Database.rows(
                "select tableoid::regclass::text from audit_leaf where id = ?",
                row -> row.getString(1),
                forged)
            .get(0);
    try {
      assertThat(log.waitingSince()).hasValue(at);
    } finally {
      takeAway(partition, forged);
    }
    assertThat(log.waitingSince()).isNotEqualTo(Optional.of(at));
  }

  /** The sequencer that the tests share leads all the time. */
  @Test
  void theSequencerIsSeenAtWork() {
    for (int i = 0; i < 100 && !log.isSequenced(); i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }

    assertThat(log.isSequenced()).isTrue();
  }

  private static void takeAway(String partition, UUID leaf) {
    Database.change("alter table " + partition + " disable trigger audit_leaf_final");
    Database.change("delete from " + partition + " where id = ?", leaf);
    Database.change("alter table " + partition + " enable always trigger audit_leaf_final");
  }
}
