package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginAttemptTest {
  private static final Instant START = Instant.parse("2016-03-07T09:00:00Z");
  private static final OidcSettings SETTINGS =
      new OidcSettings(
          "http://localhost:8080",
          "http://localhost:8081/realms/issg",
          "portal",
          "s",
          Clock.systemUTC());

  private final LoginAttempt attempt = LoginAttempt.begin(LocalTarget.HOME, START);

  @Test
  void theAuthorizationAddressCarriesTheDigestOfTheVerifierOnly() throws Exception {
    URI address = attempt.authorization(URI.create("http://localhost:8081/auth"), SETTINGS, "fr");

    byte[] verifier = attempt.verifier().getValue().getBytes(StandardCharsets.US_ASCII);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier);
    assertThat(URLUtils.parseParameters(address.getRawQuery()))
        .containsEntry("code_challenge_method", List.of("S256"))
        .containsEntry(
            "code_challenge",
            List.of(Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
    assertThat(address.toString()).doesNotContain(attempt.verifier().getValue());
  }

  @Test
  void onlyWhoseSessionEndedIsAskedForThePasswordAnew() {
    URI keycloak = URI.create("http://localhost:8081/auth");
    LoginAttempt anew = LoginAttempt.beginAnew(LocalTarget.HOME, START);

    assertThat(attempt.authorization(keycloak, SETTINGS, "fr").getQuery()).doesNotContain("prompt");
    assertThat(anew.authorization(keycloak, SETTINGS, "fr").getQuery()).contains("prompt=login");
  }

  @Test
  void theAuthorizationAddressAsksForACodeWithStateAndNonce() {
    URI address = attempt.authorization(URI.create("http://localhost:8081/auth"), SETTINGS, "fr");

    assertThat(URLUtils.parseParameters(address.getRawQuery()))
        .containsEntry("response_type", List.of("code"))
        .containsEntry("client_id", List.of("portal"))
        .containsEntry("redirect_uri", List.of("http://localhost:8080/login/callback"))
        .containsEntry("state", List.of(attempt.state().getValue()))
        .containsEntry("nonce", List.of(attempt.nonce().getValue()))
        .containsEntry("scope", List.of("openid profile email"))
        .containsEntry("ui_locales", List.of("fr"));
  }

  @Test
  void noTwoAttemptsShareASecret() {
    LoginAttempt other = LoginAttempt.begin(LocalTarget.HOME, START);

    assertThat(other.state()).isNotEqualTo(attempt.state());
    assertThat(other.nonce()).isNotEqualTo(attempt.nonce());
    assertThat(other.verifier()).isNotEqualTo(attempt.verifier());
  }

  @Test
  void anAttemptLivesTenMinutes() {
    assertThat(attempt.tooOld(START.plusSeconds(600))).isFalse();
    assertThat(attempt.tooOld(START.plusSeconds(601))).isTrue();
  }
}
