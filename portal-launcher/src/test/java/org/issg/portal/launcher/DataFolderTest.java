package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path project;
  private Settings settings;
  private DataFolder folder;

  @BeforeEach
  void open() {
    settings = Settings.from(Map.of("PORTAL_PROJECT", project.toString()));
    folder = new DataFolder(settings);
  }

  @Test
  void secondLauncherIsRefusedUntilTheFirstEnds() throws IOException {
    try (var claim = folder.claim()) {
      assertThat(claim.isOpen()).isTrue();
      assertThatThrownBy(folder::claim)
          .isInstanceOf(Problem.class)
          .hasMessageContaining("already runs")
          .hasMessageContaining("./portal stop");
    }

    try (var claim = folder.claim()) {
      assertThat(claim.isOpen()).isTrue();
    }
  }

  @Test
  void leftoversOfAKilledLauncherAreEnded() {
    var command = new Piece.Command(Keycloak.NAME, List.of("sleep", "60"), Map.of(), Signals.TERM);
    var orphan = Piece.start(command, settings.folder("log"), settings.folder("run"));
    assertThat(folder.running()).containsExactly(Keycloak.NAME);

    var said = new ByteArrayOutputStream();
    folder.endLeftovers(new Progress(said));

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Ending keycloak");
    assertThat(folder.running()).isEmpty();
    assertThat(orphan.isRunning()).isFalse();
  }

  @Test
  void resetThrowsEverythingAwayButTheUnpackedPrograms() throws IOException {
    var program = Files.createDirectories(settings.cache().resolve("keycloak-1"));
    Files.writeString(settings.folder("mail").resolve("a.eml"), "Subject: a");

    folder.reset();

    assertThat(program).exists();
    assertThat(settings.data().resolve("mail")).doesNotExist();
  }
}
