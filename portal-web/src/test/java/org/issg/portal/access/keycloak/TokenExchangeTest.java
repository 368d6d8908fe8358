package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import java.time.Instant;
import java.util.List;
import org.issg.portal.access.service.LoginFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenExchangeTest {
  private final ProviderDouble provider = new ProviderDouble();
  private final OidcSettings settings = provider.settings();
  private final IdentityProvider door = new IdentityProvider(settings);
  private final TokenExchange exchange =
      new TokenExchange(settings, door, new IdTokens(settings, door), new RoleClaims());
  private final LoginAttempt attempt = LoginAttempt.begin(LocalTarget.HOME, Instant.now());

  @AfterEach
  void stopProvider() {
    provider.close();
  }

  @Test
  void aCodeBecomesThePersonWithTheRolesThatThePortalKnows() throws Exception {
    KeycloakSession session = loggedIn();

    assertThat(session.subject()).isEqualTo("00000000-0000-4000-8000-000000000001");
    assertThat(session.username()).isEqualTo("ctf-cochair-us");
    assertThat(session.roles()).containsExactlyInAnyOrder("delegate", "auditor");
    assertThat(session.refreshToken()).isEqualTo("refresh-2");
    assertThat(session.due(Instant.now())).isFalse();
    assertThat(session.due(Instant.now().plusSeconds(300))).isTrue();
    assertThat(provider.lastForm).contains("code_verifier=" + attempt.verifier().getValue());
  }

  @Test
  void noTokenOfTheSessionReachesALog() throws Exception {
    KeycloakSession session = loggedIn();

    assertThat(session.toString())
        .doesNotContain(session.idToken())
        .doesNotContain(session.refreshToken());
  }

  @Test
  void aRenewalBringsTheRolesOfToday() throws Exception {
    KeycloakSession session = loggedIn();
    provider.grants(provider.signed(provider.claims().claim("roles", List.of()).build()));

    assertThat(exchange.refresh(session).roles()).isEmpty();
    assertThat(provider.lastForm).contains("refresh_token=refresh-2");
  }

  @Test
  void aRenewalForAnotherPersonOrSessionIsRefused() throws Exception {
    KeycloakSession session = loggedIn();

    provider.grants(provider.signed(provider.claims().subject("other").build()));
    assertThatThrownBy(() -> exchange.refresh(session)).isInstanceOf(LoginRefused.class);
    provider.grants(provider.signed(provider.claims().claim("sid", "other").build()));
    assertThatThrownBy(() -> exchange.refresh(session)).isInstanceOf(LoginRefused.class);
  }

  @Test
  void aSessionThatTheProviderEndedIsRefused() throws Exception {
    KeycloakSession session = loggedIn();
    provider.tokenStatus = 400;
    provider.tokenAnswer = "{\"error\":\"invalid_grant\"}";

    assertThat(catchThrowableOfType(LoginRefused.class, () -> exchange.refresh(session)).reason())
        .isEqualTo(LoginFailure.TOKEN);
  }

  @Test
  void anAccountThatWasDisabledIsToldFromASessionThatEnded() throws Exception {
    KeycloakSession session = loggedIn();
    provider.tokenStatus = 400;
    provider.tokenAnswer = "{\"error\":\"invalid_grant\",\"error_description\":\"User disabled\"}";

    assertThat(catchThrowableOfType(LoginRefused.class, () -> exchange.refresh(session)).reason())
        .isEqualTo(LoginFailure.DISABLED);
  }

  @Test
  void aLoginKnowsWhenThePersonProvedWhoTheyAre() throws Exception {
    KeycloakSession unproved = loggedIn();
    provider.grants(provider.signed(provider.claims().claim("auth_time", 1_456_000_000L).build()));

    assertThat(unproved.provedAt()).isEqualTo(Instant.EPOCH);
    assertThat(exchange.refresh(unproved).provedAt())
        .isEqualTo(Instant.ofEpochSecond(1_456_000_000L));
  }

  @Test
  void aProviderInTroubleDecidesNothingAndIsLeftAloneForAMoment() throws Exception {
    KeycloakSession session = loggedIn();
    provider.tokenStatus = 503;

    assertThatThrownBy(() -> exchange.refresh(session)).isInstanceOf(IdentityProviderAway.class);
    assertThatThrownBy(() -> exchange.refresh(session)).isInstanceOf(IdentityProviderAway.class);
    assertThat(provider.tokenRequests).hasValue(2);
  }

  private KeycloakSession loggedIn() throws LoginRefused, IdentityProviderAway {
    JWTClaimsSet claims =
        provider
            .claims()
            .claim("nonce", attempt.nonce().getValue())
            .claim("preferred_username", "ctf-cochair-us")
            .claim("name", "CTF Co-Chair, United States")
            .claim("roles", List.of("delegate", "auditor", "offline_access"))
            .build();
    provider.grants(provider.signed(claims));
    return exchange.redeem(new AuthorizationCode("code"), attempt);
  }
}
