package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemonstrationAccountsTest {
  private static final String DEMONSTRATION = "00000000-0000-4000-8000-000000000018";
  private static final String PERSON = "6f0c2a6e-5a0e-4b53-9d0f-0a6a3c6a2f11";

  @Test
  void aDemonstrationAccountIsRefusedWhereNothingIsDemonstrated() {
    var accounts = new DemonstrationAccounts(false);

    assertThatThrownBy(() -> accounts.refuseOutsideDemonstration(session(DEMONSTRATION)))
        .isInstanceOf(LoginRefused.class);
  }

  @Test
  void everybodyElseIsWelcomeAndTheDemonstrationKeepsItsAccounts() {
    assertThatCode(
            () -> new DemonstrationAccounts(false).refuseOutsideDemonstration(session(PERSON)))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                new DemonstrationAccounts(true).refuseOutsideDemonstration(session(DEMONSTRATION)))
        .doesNotThrowAnyException();
  }

  private static KeycloakSession session(String subject) {
    return new KeycloakSession(
        "sid",
        subject,
        "name",
        "Name",
        null,
        Set.of(),
        "id",
        "refresh",
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
