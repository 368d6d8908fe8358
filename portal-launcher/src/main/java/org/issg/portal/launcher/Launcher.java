package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.issg.portal.launcher.bench.BenchSession;
import org.issg.portal.launcher.bench.Comparison;
import org.issg.portal.launcher.bench.DeskBench;
import org.issg.portal.launcher.bench.WallBench;

/** Starts, shows and ends the portal of one data folder. */
public final class Launcher {

  private static final long WATCH_MILLIS = 500;
  private static final int BENCH_ROWS = setting("PORTAL_BENCH_ROWS", 100_000);
  private static final int BENCH_LEAVES = setting("PORTAL_BENCH_LEAVES", 10_000_000);

  private final Settings settings;
  private final Progress progress;
  private final DataFolder data;

  private Launcher(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.data = new DataFolder(settings);
  }

  public static void main(String[] arguments) {
    var progress = new Progress();
    try {
      var command = arguments.length == 0 ? "help" : arguments[0];
      System.exit(new Launcher(Settings.from(System.getenv()), progress).execute(command));
    } catch (Problem e) {
      progress.print(e.getMessage());
      System.exit(1);
    }
  }

  private int execute(String command) {
    return switch (command) {
      case "run" -> start(true);
      case "services" -> start(false);
      case "status" -> status();
      case "stop" -> stop();
      case "reset" -> reset();
      case "bench" -> bench(this::compareLists);
      case "bench-desk" -> bench(this::askDesk);
      default -> {
        progress.print("Commands: run, services, status, stop, reset, bench, bench-desk.");
        yield 2;
      }
    };
  }

  private int start(boolean withApplication) {
    try (var claim = data.claim()) {
      JavaLog.into(settings.folder("log").resolve("launcher.log"));
      data.endLeftovers(progress);
      var ports = new ArrayList<>(settings.servicePorts());
      if (withApplication) {
        ports.add(settings.httpPort());
      }
      Ports.requireFree(ports);
      var stack = new Stack(settings, progress);
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end"));
      return claim.isOpen() ? startAndWatch(stack, withApplication) : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int startAndWatch(Stack stack, boolean withApplication) {
    try {
      if (withApplication) {
        stack.startAll();
        announce();
      } else {
        stack.startServices();
        stack.writeServicesFile();
        progress.print("Services ready: " + settings.servicesFile());
      }
      watch(stack);
    } catch (Problem e) {
      if (!stack.isEnding()) {
        throw e;
      }
    }
    return 1;
  }

  private void announce() {
    var users = settings.project().resolve("docker/keycloak/demonstration-users.json");
    progress.print("");
    DemonstrationAccounts.read(users).table().forEach(progress::print);
    progress.print("");
    progress.print("Portal ready: " + settings.address());
  }

  /** Returns never but by a piece's end, which is a problem; Ctrl-C ends the process itself. */
  private void watch(Stack stack) {
    while (true) {
      var dead = stack.dead();
      if (dead.isPresent()) {
        throw new Problem(dead.get().death());
      }
      stack.takeDeadBeside().ifPresent(piece -> progress.print(piece.death()));
      try {
        Thread.sleep(WATCH_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private int status() {
    var launcher = data.launcher();
    var running = data.running();
    if (launcher.isEmpty() && running.isEmpty()) {
      progress.print("The portal does not run with the data folder " + settings.data());
      return 3;
    }
    progress.print("Data folder  " + settings.data());
    progress.print(
        "Launcher     "
            + launcher
                .map(process -> "process " + process.pid())
                .orElse("was killed: ./portal run"));
    for (var piece : running) {
      progress.print("%-12s process %d".formatted(piece, data.pid(piece)));
    }
    if (running.contains(PayaraMicro.NAME)) {
      progress.print("Address      " + settings.address());
    }
    return launcher.isPresent() ? 0 : 1;
  }

  private int stop() {
    if (data.launcher().isEmpty() && data.running().isEmpty()) {
      progress.print("The portal does not run with the data folder " + settings.data());
      return 0;
    }
    data.stop(progress);
    progress.say("The portal has ended; its data is kept in " + settings.data());
    return 0;
  }

  private int reset() {
    if (data.launcher().isPresent()) {
      throw new Problem("The portal runs: end it with './portal stop' first.");
    }
    data.endLeftovers(progress);
    data.reset();
    progress.print("The data in " + settings.data() + " is gone; the next start begins anew.");
    return 0;
  }

  private int bench(Comparison comparison) {
    try (var claim = data.claim()) {
      JavaLog.into(settings.folder("log").resolve("launcher.log"));
      data.endLeftovers(progress);
      Ports.requireFree(settings.servicePorts());
      var database = new BenchDatabase(settings, progress);
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "end"));
      return claim.isOpen() && database.run(comparison) ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds lists that read a whole table or cost too much behind the wall. */
  private boolean compareLists(
      Connection superuser, Connection migrator, BenchSession with, BenchSession without)
      throws SQLException {
    var bench = new WallBench(progress::print);
    bench.fill(superuser, BENCH_ROWS);
    progress.say("%,d rows are in every content table".formatted(BENCH_ROWS));
    return isNothing(bench.compare(with, without, migrator));
  }

  /** Finds questions of the auditor's desk that take longer than a second. */
  private boolean askDesk(
      Connection superuser, Connection migrator, BenchSession with, BenchSession without)
      throws SQLException {
    var bench = new DeskBench(progress::print);
    bench.fill(superuser, BENCH_LEAVES);
    progress.say("%,d leaves are in the log".formatted(BENCH_LEAVES));
    return isNothing(bench.ask(with));
  }

  private static int setting(String name, int otherwise) {
    return Integer.parseInt(System.getenv().getOrDefault(name, String.valueOf(otherwise)));
  }

  private boolean isNothing(int flagged) {
    progress.print("");
    progress.print("%d lines to look at (marked !)".formatted(flagged));
    return flagged == 0;
  }
}
