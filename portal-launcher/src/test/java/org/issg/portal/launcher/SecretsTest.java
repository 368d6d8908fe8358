package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path data;

  @Test
  void secretsStayTheSameInOneDataFolder() {
    var first = Secrets.of(data).get(Secrets.CLIENT);

    var second = Secrets.of(data).get(Secrets.CLIENT);

    assertThat(second).isEqualTo(first).matches("[A-Za-z0-9]{32}");
  }

  @Test
  void everySecretAndEveryDataFolderHasItsOwn(@TempDir Path other) {
    var secrets = Secrets.of(data);

    assertThat(secrets.get(Secrets.APPLICATION))
        .isNotEqualTo(secrets.get(Secrets.MIGRATOR))
        .isNotEqualTo(Secrets.of(other).get(Secrets.APPLICATION));
  }

  @Test
  void aSecretThatIsMissingIsAddedBesideTheOthers() throws IOException {
    Files.writeString(data.resolve("secrets.properties"), "portal_app=kept\n");

    var secrets = Secrets.of(data);

    assertThat(secrets.get(Secrets.APPLICATION)).isEqualTo("kept");
    assertThat(Secrets.of(data).get(Secrets.KEYCLOAK)).isEqualTo(secrets.get(Secrets.KEYCLOAK));
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws IOException {
    Secrets.of(data);

    var permissions = Files.getPosixFilePermissions(data.resolve("secrets.properties"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void theDatabaseTakesTheKeyBeforeTheCurrentOneOnlyWhereThereIsOne() throws IOException {
    var before = Secrets.of(data).ofTheDatabase();

    Files.writeString(
        data.resolve("secrets.properties"), "actor_key=new\nactor_key_previous=old\n");
    var changing = Secrets.of(data).ofTheDatabase();

    assertThat(before).containsEntry("portal_actor_key_previous", "");
    assertThat(changing)
        .containsEntry("portal_actor_key", "new")
        .containsEntry("portal_actor_key_previous", "old");
  }
}
