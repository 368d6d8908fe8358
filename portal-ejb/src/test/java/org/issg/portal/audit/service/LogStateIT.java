package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.ForgedLeaf;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

/** What the health of the log is made of. */
class LogStateIT extends ServiceIT {

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
    for (int i = 0; i < 100 && !log.isSequenced(); i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }

    assertThat(log.isSequenced()).isTrue();
  }
}
