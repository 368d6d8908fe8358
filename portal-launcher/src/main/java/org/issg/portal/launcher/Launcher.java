package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/** Starts, shows and ends the portal of one data folder. */
public final class Launcher {

  private static final long WATCH_MILLIS = 500;
  private static final int BENCH_ROWS = Integer.getInteger("portal.bench.rows", 100_000);

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
      case "bench" -> bench();
      default -> {
        progress.print("Commands: run, services, status, stop, reset, bench.");
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

  /** Ends with 1 when a list reads a whole table or costs too much behind the wall. */
  private int bench() {
    try (var claim = data.claim()) {
      JavaLog.into(settings.folder("log").resolve("launcher.log"));
      data.endLeftovers(progress);
      Ports.requireFree(settings.servicePorts());
      var database = new BenchDatabase(settings, progress, BENCH_ROWS);
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "end"));
      return claim.isOpen() && database.run() ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
