package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script in an empty project, with only the programs that a test gives it. */
class PortalScriptTest {

  private static final List<String> PROGRAMS =
      List.of("bash", "dirname", "df", "awk", "sed", "head", "find", "cat", "id", "mkdir", "touch");

  @TempDir private Path folder;
  private Path programs;

  private record Outcome(int code, String text) {}

  @BeforeEach
  void givePrograms() throws IOException {
    programs = Files.createDirectories(folder.resolve("bin"));
    for (var name : PROGRAMS) {
      var real = Path.of("/usr/bin", name);
      program(name, "exec " + (Files.exists(real) ? real : Path.of("/bin", name)) + " \"$@\"");
    }
    Files.copy(Path.of("../portal"), folder.resolve("portal"));
  }

  @Test
  void missingJavaSaysWhatToInstall() throws Exception {
    var outcome = run("run");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text())
        .startsWith("No Java found: install a JDK 17 or newer")
        .hasLineCount(1);
  }

  @Test
  void oldJavaIsNamedWithItsVersion() throws Exception {
    program("java", "echo 'openjdk version \"1.8.0_402\"' >&2");

    var outcome = run("run");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text()).startsWith("Java 8 is too old: install a JDK 17").hasLineCount(1);
  }

  @Test
  void javaWithoutCompilerIsToldFromAJdk() throws Exception {
    program("java", "echo 'openjdk version \"21.0.2\" 2024-01-16' >&2");

    var outcome = run("run");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text()).startsWith("This Java has no compiler").hasLineCount(1);
  }

  @Test
  void fullDiskSaysHowMuchIsNeeded() throws Exception {
    program("df", "echo header; echo disk 10000000 8976000 1024000 90% /");

    var outcome = run("run");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text()).startsWith("Only 1000 MB are free").contains("3 GB").hasLineCount(1);
  }

  @Test
  void unknownCommandPointsToHelp() throws Exception {
    var outcome = run("start");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text())
        .isEqualTo("Unknown command 'start': ./portal help lists what there is.\n");
  }

  @Test
  void helpNeedsNothing() throws Exception {
    var outcome = run("help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.text()).contains("./portal run --detach", "PORTAL_HTTP_PORT (8080)");
  }

  @Test
  void proofNeedsWhatTheTestsNeed() throws Exception {
    var outcome = run("prove");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text()).startsWith("No Java found").hasLineCount(1);
  }

  private void program(String name, String script) throws IOException {
    var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome run(String command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("/bin/bash", folder.resolve("portal").toString(), command);
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    builder.environment().put("HOME", folder.toString());
    var output = folder.resolve("output");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    var process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(output));
  }
}
