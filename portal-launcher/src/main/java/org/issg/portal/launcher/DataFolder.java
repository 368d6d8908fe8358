package org.issg.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who uses a data folder: one launcher at a time, and what a killed one may have left running. */
final class DataFolder {

  /** In the order in which they end, with the signal that each wants. */
  private static final Map<String, Signals> PIECES = new LinkedHashMap<>();

  static {
    PIECES.put(PayaraMicro.NAME, Signals.TERM);
    PIECES.put(Keycloak.NAME, Signals.TERM);
    PIECES.put(Sequencer.NAME, Signals.TERM);
    PIECES.put(Witness.NAME, Signals.TERM);
    PIECES.put(PostgreSql.NAME, Signals.INT);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration LAUNCHER_PATIENCE = Duration.ofSeconds(130);

  private final Settings settings;

  DataFolder(Settings settings) {
    this.settings = settings;
  }

  private PidFile pidFile(String name) {
    return new PidFile(settings.data().resolve("run").resolve(name + ".pid"));
  }

  /** Claims the folder for this process; the claim ends with the process, however it ends. */
  FileChannel claim() {
    try {
      var channel =
          FileChannel.open(
              settings.folder("run").resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw inUse();
      }
      pidFile("launcher").write(ProcessHandle.current());
      return channel;
    } catch (OverlappingFileLockException e) {
      throw inUse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Problem inUse() {
    return new Problem(
        "The portal already runs with the data folder %s: end it with './portal stop', or set PORTAL_DATA to another folder."
            .formatted(settings.data()));
  }

  Optional<ProcessHandle> launcher() {
    return pidFile("launcher").running();
  }

  /** The names of the pieces that run. */
  List<String> running() {
    return PIECES.keySet().stream().filter(name -> pidFile(name).running().isPresent()).toList();
  }

  long pid(String piece) {
    return pidFile(piece).running().map(ProcessHandle::pid).orElse(0L);
  }

  /** Ends what a killed launcher left running. */
  void endLeftovers(Progress progress) {
    PIECES.forEach(
        (name, signal) ->
            pidFile(name)
                .running()
                .ifPresent(
                    process -> {
                      progress.say(
                          "Ending %s (process %d) of an earlier run"
                              .formatted(name, process.pid()));
                      signal.end(process, PATIENCE);
                      pidFile(name).delete();
                    }));
  }

  /** Asks the launcher of this folder to end, then ends whatever is left. */
  void stop(Progress progress) {
    launcher()
        .ifPresent(
            process -> {
              progress.say("Asking the launcher (process %d) to end".formatted(process.pid()));
              Signals.TERM.end(process, LAUNCHER_PATIENCE);
            });
    endLeftovers(progress);
    pidFile("launcher").delete();
  }

  /** Throws everything away but the unpacked programs. */
  void reset() {
    try (var entries = Files.list(settings.data())) {
      for (Path entry : entries.toList()) {
        if (!entry.equals(settings.cache())) {
          Folders.delete(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
