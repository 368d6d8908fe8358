package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.service.ProviderFailures.Failure;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.Test;

class ProviderFailuresIT extends ServiceIT {

  @Inject private ProviderFailures failures;

  @Test
  void refusedSignInIsNotedOnceOnWhicheverNodeAsksFirst() {
    UUID account = UUID.randomUUID();
    Failure failure =
        new Failure(UUID.randomUUID(), "invalid_user_credentials", account, "192.0.2.7");

    as(NOBODY, () -> failures.note(List.of(failure)));

    assertThat(leaf().action()).isEqualTo("access.signIn");
    assertThat(leaf().outcome()).isEqualTo("FAILED");
    assertThat(leaf().reason()).isEqualTo("PROVIDER_INVALID_USER_CREDENTIALS");
    assertThat(leaf().objectId()).isEqualTo(account);
    assertThat(leaf().json().getString("address")).isEqualTo("192.0.2.7");
    as(NOBODY, () -> failures.note(List.of(failure)));
    assertThat(leaves()).isEmpty();
  }

  @Test
  void nobodyWhoIsSignedInReadsOrTakesAwayWhatWasNoted() throws SQLException {
    as(
        NOBODY,
        () -> failures.note(List.of(new Failure(UUID.randomUUID(), "error", null, "192.0.2.7"))));

    try (PlainSql sql = PlainSql.begin()) {
      assertThat(sql.number("select count(*) from identity_event")).isPositive();
      sql.actAs(ADMINISTRATOR);
      assertThat(sql.number("select count(*) from identity_event")).isZero();
      assertThatThrownBy(() -> sql.attempt("insert into identity_event values (gen_random_uuid())"))
          .hasMessageContaining("row-level security");
      assertThatThrownBy(() -> sql.attempt("delete from identity_event"))
          .hasMessageContaining("permission denied");
    }
  }
}
