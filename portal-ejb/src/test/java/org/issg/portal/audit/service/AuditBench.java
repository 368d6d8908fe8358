package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.testing.People.CTF_DELEGATE;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
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
import org.issg.portal.testing.Replays;
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
  private static final String HEAD = "%7s %12s %12s %12s %20s %20s";
  private static final String LINE = "%7d %12.0f %12.0f %12.0f %20s %20s";
  private static final String COST = "%7.2f ms  %s";
  private static final double NANOS = 1_000_000;
  private static final int TIMES = 500;

  /** More than are inserted in one measurement. */
  private static final int LEAVES = 25_000;

  /** Shared machines change their speed by the minute: what is compared follows each other. */
  private static final int ROUNDS = 5;

  /** A portal that has run for a while: Java compiles little more while it answers. */
  private static final int TIMES_TO_WARM = 40;

  private static final long FEW_MILLIS = 250;

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
  void pageOfAMeeting() throws IOException {
    Rounds rounds = measured(new Read("a meeting's page", MEETING, () -> meetings.open(MEETING)));

    // Six of its statements are not its leaf: alone they take longer than three inserts.
    assertOfStatements(rounds);
  }

  @Test
  void file() throws IOException {
    Rounds rounds = measured(new Read("a file", FILE, () -> documents.download(FILE, null)));

    assertOfStatements(rounds);
    assertThat(rounds.ofInsert())
        .as("of the bare insert, by %d clients", MOST)
        .isGreaterThanOrEqualTo(OF_INSERT);
  }

  private static void assertOfStatements(Rounds rounds) {
    assertThat(rounds.ofStatements())
        .as("of the same statements, by %d clients", MOST)
        .isGreaterThanOrEqualTo(OF_STATEMENTS);
  }

  /** By most clients; a request that takes longer than a quarter of an hour is ended by Payara. */
  private Rounds measured(Read read) throws IOException {
    List<String> report = new ArrayList<>();
    Rounds crowded = crowded(measured(read, report));
    Files.write(
        Path.of(System.getProperty("java.io.tmpdir"), "audit-bench.txt"),
        report,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return crowded;
  }

  private static Rounds crowded(List<Rounds> all) {
    return all.get(CLIENTS.indexOf(MOST));
  }

  /** How often in a second so many clients did each. */
  private record Rates(double inserts, double statements, double reads) {

    double ofStatements() {
      return reads / statements;
    }

    double ofInsert() {
      return reads / inserts;
    }
  }

  /** The same so many times one after the other. */
  private record Rounds(int clients, List<Rates> all) {

    double ofStatements() {
      return middle(Rates::ofStatements);
    }

    double ofInsert() {
      return middle(Rates::ofInsert);
    }

    private double middle(ToDoubleFunction<Rates> what) {
      return all.stream().mapToDouble(what).sorted().toArray()[all.size() / 2];
    }

    private String span(ToDoubleFunction<Rates> what) {
      DoubleSummaryStatistics span = all.stream().mapToDouble(what).summaryStatistics();
      return String.format(
          Locale.ROOT, "%.2f (%.2f-%.2f)", middle(what), span.getMin(), span.getMax());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          LINE,
          clients,
          middle(Rates::inserts),
          middle(Rates::statements),
          middle(Rates::reads),
          span(Rates::ofStatements),
          span(Rates::ofInsert));
    }
  }

  private List<Rounds> measured(Read read, List<String> report) {
    List<Sent> statements = recorded(read);
    CopiedLeaves leaves = new CopiedLeaves(signer, leaf(read));
    List<Sent> insert = List.of(statements.get(statements.size() - 1));
    report.add(read.name() + ", " + statements.size() + " statements:");
    report.addAll(costs(statements, leaves));
    report.add("each second, the middle of " + ROUNDS + " rounds:");
    report.add(
        HEAD.formatted("clients", "inserts", "statements", "reads", "of statements", "of insert"));
    List<Rounds> all = new ArrayList<>();
    warm(read, leaves);
    for (int clients : CLIENTS) {
      List<Rates> rates = new ArrayList<>();
      try (Replays inserts = new Replays(CTF_DELEGATE, insert, leaves::next);
          Replays same = new Replays(CTF_DELEGATE, statements, leaves::next)) {
        for (int round = 0; round < ROUNDS; round++) {
          double bare = rate(clients, leaves, () -> inserts);
          double plain = rate(clients, leaves, () -> same);
          rates.add(new Rates(bare, plain, rate(clients, leaves, () -> reads(read))));
        }
      }
      all.add(new Rounds(clients, rates));
      report.add(all.get(all.size() - 1).toString());
    }
    return all;
  }

  private void warm(Read read, CopiedLeaves leaves) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long before = compiler.getTotalCompilationTime();
    for (int i = 0; i < TIMES_TO_WARM; i++) {
      rate(MOST, leaves, () -> reads(read));
      long now = compiler.getTotalCompilationTime();
      if (now - before < FEW_MILLIS) {
        return;
      }
      before = now;
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
