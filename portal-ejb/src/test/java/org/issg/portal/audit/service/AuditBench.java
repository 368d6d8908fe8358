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
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.issg.portal.document.service.DocumentService;
import org.issg.portal.meeting.service.MeetingQueries;
import org.issg.portal.shared.service.CurrentActor;
import org.issg.portal.testing.Clients;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.LogTree;
import org.issg.portal.testing.RecordedStatements;
import org.issg.portal.testing.RecordedStatements.Sent;
import org.issg.portal.testing.Replay;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

/**
 * What an audited read costs, for {@code ./portal bench audit}: a meeting opened and a file asked
 * for through their services, the very statements of each by plain JDBC, and the insert of its leaf
 * alone.
 */
class AuditBench extends ServiceIT {

  private static final UUID MEETING = UUID.fromString("01530000-0007-7000-8000-000000000002");
  private static final UUID FILE = UUID.fromString("01530000-0005-7000-8000-000000000003");
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);
  private static final int MOST = 32;
  private static final double OF_STATEMENTS = 0.6;
  private static final double OF_INSERT = 0.3;
  private static final String HEAD = "%7s %12s %12s %12s %14s %10s";
  private static final String LINE = "%7d %12.0f %12.0f %12.0f %14.2f %10.2f";
  private static final String COST = "%7.2f ms  %s";
  private static final double NANOS = 1_000_000;
  private static final int TIMES = 500;

  /** More than are inserted in one measurement. */
  private static final int LEAVES = 60_000;

  /** A portal that has run for a while: its compiled code answers, of a whole page too. */
  private static final int TURNS_TO_WARM = 20_000;

  private static final int TURNS_AT_ONCE = 1000;

  private static final int SHOWN = 90;

  @Inject private MeetingQueries meetings;
  @Inject private DocumentService documents;
  @Inject private CurrentActor current;
  @Inject private LeafSigner signer;

  /**
   * A read that people do.
   *
   * @param record whose leaf it leaves
   */
  private record Read(String name, UUID record, Runnable act) {}

  @Test
  void auditedReads() throws IOException {
    List<String> report = new ArrayList<>();
    List<Rates> rates = new ArrayList<>();
    for (Read read :
        List.of(
            new Read("a meeting's page", MEETING, () -> meetings.open(MEETING)),
            new Read("a file", FILE, () -> documents.download(FILE, null)))) {
      rates.addAll(measured(read, report));
    }

    Files.write(Path.of(System.getProperty("java.io.tmpdir"), "audit-bench.txt"), report);
    List<Rates> crowded = rates.stream().filter(each -> each.clients() == MOST).toList();
    assertThat(crowded)
        .as("of the same statements, by %d clients", MOST)
        .allMatch(each -> each.ofStatements() >= OF_STATEMENTS);
    assertThat(crowded)
        .as("of the bare insert, by %d clients", MOST)
        .allMatch(each -> each.ofInsert() >= OF_INSERT);
  }

  /** How often in a second so many clients did each. */
  private record Rates(int clients, double inserts, double statements, double reads) {

    double ofStatements() {
      return reads / statements;
    }

    double ofInsert() {
      return reads / inserts;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, LINE, clients, inserts, statements, reads, ofStatements(), ofInsert());
    }
  }

  private List<Rates> measured(Read read, List<String> report) {
    List<Sent> statements = recorded(read);
    CopiedLeaves leaves = new CopiedLeaves(signer, leaf(read));
    List<Sent> insert = List.of(statements.get(statements.size() - 1));
    report.add(read.name() + ", " + statements.size() + " statements:");
    report.addAll(costs(statements, leaves));
    report.add("each second:");
    report.add(
        HEAD.formatted("clients", "inserts", "statements", "reads", "of statements", "of insert"));
    List<Rates> rates = new ArrayList<>();
    warm(read);
    for (int clients : CLIENTS) {
      double bare = rate(clients, leaves, () -> replay(insert, leaves));
      double plain = rate(clients, leaves, () -> replay(statements, leaves));
      rates.add(new Rates(clients, bare, plain, rate(clients, leaves, () -> reads(read))));
      report.add(rates.get(rates.size() - 1).toString());
    }
    return rates;
  }

  private void warm(Read read) {
    for (int i = 0; i < TURNS_TO_WARM / TURNS_AT_ONCE; i++) {
      as(
          CTF_DELEGATE,
          () -> {
            for (int turn = 0; turn < TURNS_AT_ONCE; turn++) {
              turn(read);
            }
          });
    }
  }

  /** Each begins when the sequencer has nothing to do, so that none pays for the one before. */
  private static double rate(int clients, CopiedLeaves leaves, Supplier<Clients.Client> client) {
    leaves.prepare(LEAVES);
    LogTree.await();
    return new Clients(clients).rate(client);
  }

  /** What a request sends for one read; the first one of all also fills Hibernate's caches. */
  private List<Sent> recorded(Read read) {
    as(CTF_DELEGATE, read.act());
    return as(
        CTF_DELEGATE,
        () -> {
          try (RecordedStatements recorded = new RecordedStatements()) {
            read.act().run();
            return recorded.sent();
          }
        });
  }

  /** What each statement takes where one client sends them, in the middle of many times. */
  private static List<String> costs(List<Sent> statements, CopiedLeaves leaves) {
    try (Replay replay = new Replay(CTF_DELEGATE, statements, leaves::next)) {
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

  private static byte[] leaf(Read read) {
    return Database.rows(
            "select leaf from audit_leaf where object_id = ? order by recorded_at desc limit 1",
            row -> row.getBytes(1),
            read.record())
        .get(0);
  }

  private static Clients.Client replay(List<Sent> statements, CopiedLeaves leaves) {
    return turns -> {
      try (Replay replay = new Replay(CTF_DELEGATE, statements, leaves::next)) {
        turns.take(replay::run);
      }
    };
  }

  /** Each turn reads who acts anew, as the request of a browser does. */
  private Clients.Client reads(Read read) {
    return turns ->
        as(
            CTF_DELEGATE,
            () -> {
              turns.take(() -> turn(read));
              return null;
            });
  }

  private void turn(Read read) {
    current.assume(current.caller());
    read.act().run();
  }
}
