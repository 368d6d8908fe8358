package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

  @TempDir private Path folder;
  private PidFile pidFile;

  @BeforeEach
  void name() {
    pidFile = new PidFile(folder.resolve("run/payara.pid"));
  }

  @Test
  void runningProcessIsFoundAgain() {
    pidFile.write(ProcessHandle.current());

    assertThat(pidFile.running()).contains(ProcessHandle.current());
  }

  @Test
  void pidGivenToAnotherProcessIsNotTakenForOurs() throws IOException {
    pidFile.write(ProcessHandle.current());
    var anHourAgo =
        ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli() - 3_600_000;
    Files.writeString(pidFile.file(), ProcessHandle.current().pid() + " " + anHourAgo);

    assertThat(pidFile.running()).isEmpty();
  }

  @Test
  void endedProcessIsNotRunning() throws IOException, InterruptedException {
    var process = new ProcessBuilder("cat").start();
    pidFile.write(process.toHandle());

    process.destroyForcibly().waitFor();

    assertThat(pidFile.running()).isEmpty();
  }

  @Test
  void halfWrittenFileIsNoProcess() throws IOException {
    Files.createDirectories(pidFile.file().getParent());
    Files.writeString(pidFile.file(), "12x 3");

    assertThat(pidFile.running()).isEmpty();
  }

  @Test
  void missingFileIsNoProcess() {
    assertThat(pidFile.running()).isEmpty();
  }
}
