package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void nothingSetGivesTheDefaults() {
    var settings = Settings.from(Map.of("PORTAL_PROJECT", "/srv/portal"));

    assertThat(settings.data()).isEqualTo(Path.of("/srv/portal/.portal"));
    assertThat(settings.cache()).isEqualTo(Path.of("/srv/portal/.portal/cache"));
    assertThat(settings.address()).isEqualTo("http://localhost:8080");
    assertThat(settings.issuer()).isEqualTo("http://localhost:8081/realms/issg");
  }

  @Test
  void anotherDataFolderSharesTheUnpackedPrograms() {
    var settings =
        Settings.from(Map.of("PORTAL_PROJECT", "/srv/portal", "PORTAL_DATA", "target/other"));

    assertThat(settings.data()).isEqualTo(Path.of("/srv/portal/target/other"));
    assertThat(settings.cache()).isEqualTo(Path.of("/srv/portal/.portal/cache"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighty", "-1", "65536", "123456"})
  void whatIsNoPortIsRefusedByName(String value) {
    assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_HTTP_PORT", value)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("PORTAL_HTTP_PORT is '" + value + "'");
  }

  @Test
  void zeroTakesAnyFreePort() {
    var settings = Settings.from(Map.of("PORTAL_DB_PORT", "0"));

    assertThat(settings.database()).isPositive();
    assertThat(Ports.isTaken(settings.database())).isFalse();
  }
}
