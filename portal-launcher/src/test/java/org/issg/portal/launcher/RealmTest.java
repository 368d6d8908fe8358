package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealmTest {

  private static final Path FOLDER = Path.of("../docker/keycloak");

  @Test
  void everyDemonstrationAccountIsInTheTable() {
    var accounts = DemonstrationAccounts.read(FOLDER.resolve("demonstration-users.json"));

    assertThat(accounts.accounts())
        .hasSize(20)
        .contains(
            new DemonstrationAccounts.Account(
                "ctf-delegate-tr", "CTF Delegate, Türkiye", "Geneva-2016"));
    assertThat(accounts.table()).anyMatch(line -> line.contains("auditor"));
  }

  @Test
  void realmForProductionHoldsNoPersonAndNoPassword() throws IOException {
    var realm = Files.readString(FOLDER.resolve("issg-realm.json"));

    assertThat(realm).doesNotContain("\"credentials\"").doesNotContain("Geneva-2016");
    assertThat(realm).containsOnlyOnce("\"username\"").contains("service-account-portal");
  }

  @Test
  void clientIsTheOneThatTheLauncherPointsAtThePortal() throws IOException {
    var realm = Files.readString(FOLDER.resolve("issg-realm.json"));

    assertThat(realm).contains("\"id\": \"" + KeycloakAdmin.CLIENT + "\"");
  }
}
