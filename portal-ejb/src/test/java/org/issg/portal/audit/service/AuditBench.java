package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_DELEGATE;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.shared.service.CurrentActor;
import org.issg.portal.testing.Clients;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.RecordedStatements;
import org.issg.portal.testing.RecordedStatements.Sent;
import org.issg.portal.testing.Replay;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

/**
 * What an audited read costs, for {@code ./portal bench audit}: a meeting opened through the
 * service, the very statements of it by plain JDBC, and the insert of its leaf alone.
 */
class AuditBench extends ServiceIT {

  private static final UUID MEETING = UUID.fromString("01530000-0007-7000-8000-000000000002");
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);
  private static final int MOST = 32;
  private static final double OF_STATEMENTS = 0.6;
  private static final double OF_INSERT = 0.3;
  private static final String HEAD = "%7s %12s %12s %12s %14s %10s";
  private static final String LINE = "%7d %12.0f %12.0f %12.0f %14.2f %10.2f";
  private static final String COST = "%7.2f ms  %s";
  private static final double NANOS = 1_000_000;
  private static final int TIMES = 500;
  private static final int SHOWN = 90;

  @Inject private MeetingQueries meetings;
  @Inject private CurrentActor current;

  @Test
  void auditedReads() throws IOException {
    List<Sent> statements = recorded();
    Map<String, byte[]> bytes = bytes();
    List<Sent> insert = List.of(statements.get(statements.size() - 1));
    List<String> report = new ArrayList<>();
    report.addAll(costs(statements, bytes));
    report.add(statements.size() + " statements in an audited read; each second:");
    report.add(
        HEAD.formatted("clients", "inserts", "statements", "reads", "of statements", "of insert"));
    double ofStatements = 0;
    double ofInsert = 0;

    for (int clients : CLIENTS) {
      double bare = new Clients(clients).rate(() -> replay(insert, bytes));
      double plain = new Clients(clients).rate(() -> replay(statements, bytes));
      double reads = new Clients(clients).rate(this::reads);
      ofStatements = reads / plain;
      ofInsert = reads / bare;
      report.add(
          String.format(Locale.ROOT, LINE, clients, bare, plain, reads, ofStatements, ofInsert));
    }

    Files.write(Path.of(System.getProperty("java.io.tmpdir"), "audit-bench.txt"), report);
    assertThat(ofStatements)
        .as("reads at %d clients, of the same statements", MOST)
        .isGreaterThanOrEqualTo(OF_STATEMENTS);
    assertThat(ofInsert)
        .as("reads at %d clients, of the bare insert", MOST)
        .isGreaterThanOrEqualTo(OF_INSERT);
  }

  /** What a request sends for one read; the first one of all also fills Hibernate's caches. */
  private List<Sent> recorded() {
    as(CTF_DELEGATE, () -> meetings.open(MEETING));
    return as(
        CTF_DELEGATE,
        () -> {
          try (RecordedStatements recorded = new RecordedStatements()) {
            meetings.open(MEETING);
            return recorded.sent();
          }
        });
  }

  /** What each statement takes where one client sends them, in the middle of many times. */
  private static List<String> costs(List<Sent> statements, Map<String, byte[]> bytes) {
    try (Replay replay = new Replay(CTF_DELEGATE, statements, bytes)) {
      List<long[]> all = new ArrayList<>();
      for (int i = 0; i < TIMES; i++) {
        all.add(replay.run());
      }
      return IntStream.rangeClosed(0, statements.size())
          .mapToObj(i -> cost(all, i, i < statements.size() ? statements.get(i).sql() : "commit"))
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cost(List<long[]> all, int statement, String sql) {
    long middle = all.stream().mapToLong(each -> each[statement]).sorted().toArray()[TIMES / 2];
    String line = sql.replaceAll("\\s+", " ");
    return String.format(
        Locale.ROOT, COST, middle / NANOS, line.substring(0, Math.min(SHOWN, line.length())));
  }

  private Map<String, byte[]> bytes() {
    return Database.rows(
            "select leaf, leaf_hash, signature from audit_leaf where object_id = ? order by"
                + " recorded_at desc limit 1",
            row ->
                Map.of(
                    "leaf", row.getBytes(1),
                    "leaf_hash", row.getBytes(2),
                    "signature", row.getBytes(3)),
            MEETING)
        .get(0);
  }

  private static Clients.Client replay(List<Sent> statements, Map<String, byte[]> bytes) {
    return turns -> {
      try (Replay replay = new Replay(CTF_DELEGATE, statements, bytes)) {
        turns.take(replay::run);
      }
    };
  }

  /** Each turn reads who acts anew, as the request of a browser does. */
  private Clients.Client reads() {
    return turns ->
        as(
            CTF_DELEGATE,
            () -> {
              turns.take(
                  () -> {
                    current.assume(current.caller());
                    meetings.open(MEETING);
                  });
              return null;
            });
  }
}
