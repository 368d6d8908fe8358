package org.issg.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RealmTest {

  private static final Path FOLDER = Path.of("../docker/keycloak");

  @Test
  void everyDemonstrationAccountIsInTheTable() {
    var accounts = DemonstrationAccounts.read(FOLDER.resolve("demonstration-users.json"));

    assertThat(accounts.accounts())
        .hasSize(21)
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

  /** Keycloak hears of a person's doings only when their token is renewed. */
  @Test
  void keycloaksOwnSessionOutlastsThePortals() throws IOException {
    var realm = Files.readString(FOLDER.resolve("issg-realm.json"));

    assertThat(seconds(realm, "ssoSessionIdleTimeout"))
        .isGreaterThan(30 * 60 + seconds(realm, "accessTokenLifespan"));
    assertThat(seconds(realm, "ssoSessionMaxLifespan")).isEqualTo(10 * 60 * 60);
  }

  private static int seconds(String realm, String setting) {
    var value = Pattern.compile("\"" + setting + "\": (\\d+)").matcher(realm);
    assertThat(value.find()).as(setting).isTrue();
    return Integer.parseInt(value.group(1));
  }

  @Test
  void clientIsTheOneThatTheLauncherPointsAtThePortal() throws IOException {
    var realm = Files.readString(FOLDER.resolve("issg-realm.json"));

    assertThat(realm).contains("\"id\": \"" + KeycloakAdmin.CLIENT + "\"");
  }
}
