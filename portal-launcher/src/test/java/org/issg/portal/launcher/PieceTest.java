package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PieceTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void pieceThatDiesWhileStartingIsReportedWithItsLog() {
    var piece = start("echo the port is taken; exit 3", Signals.TERM);

    assertThatThrownBy(() -> piece.await(() -> false, LONG))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("piece ended with exit code 3; its log is " + piece.log())
        .hasMessageContaining("the port is taken");
  }

  @Test
  void pieceThatIsTooSlowIsReported() {
    var slow = start("exec sleep 60", Signals.TERM);

    assertThatThrownBy(() -> slow.await(() -> false, Duration.ofMillis(50)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not ready");
    slow.stop(LONG);
  }

  /** A shell cannot catch what was ignored when it started, as INT is in background jobs. */
  private static final String INT_RESTORED =
      "env --default-signal=INT true 2>/dev/null && restored='env --default-signal=INT';"
          + " exec $restored sh -c ";

  @Test
  void pieceIsEndedByTheSignalThatItWants() {
    var piece =
        start(
            INT_RESTORED
                + "\"trap 'echo interrupted; exit 0' INT; echo up; while :; do sleep 0.05; done\"",
            Signals.INT);
    piece.await(() -> piece.logHas("up"), LONG);

    piece.stop(LONG);

    assertThat(piece.isRunning()).isFalse();
    assertThat(piece.logHas("interrupted")).isTrue();
  }

  @Test
  void pieceThatWillNotEndIsKilled() {
    var piece = start("trap '' TERM; echo up; while :; do sleep 0.05; done", Signals.TERM);
    piece.await(() -> piece.logHas("up"), LONG);

    piece.stop(Duration.ofMillis(200));

    assertThat(piece.isRunning()).isFalse();
  }

  @Test
  void pidFileLastsAsLongAsThePiece() {
    var piece = start("exec sleep 60", Signals.TERM);
    var pidFile = new PidFile(folder.resolve("run/piece.pid"));
    assertThat(pidFile.running()).contains(piece.handle());

    piece.stop(LONG);

    assertThat(pidFile.file()).doesNotExist();
  }

  private Piece start(String script, Signals signal) {
    var command = new Piece.Command("piece", List.of("sh", "-c", script), Map.of(), signal);
    return Piece.start(command, folder.resolve("log"), folder.resolve("run"));
  }
}
