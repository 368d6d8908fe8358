package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.time.Instant;
import java.util.Date;
import org.issg.portal.access.service.LoginFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdTokensTest {
  private static final Nonce NONCE = new Nonce("nonce-1");

  private final ProviderDouble provider = new ProviderDouble();
  private final OidcSettings settings = provider.settings();
  private final IdTokens idTokens = new IdTokens(settings, new IdentityProvider(settings));

  @AfterEach
  void stopProvider() {
    provider.close();
  }

  @Test
  void aTokenOfTheProviderForThisLoginIsAccepted() throws Exception {
    var claims = idTokens.check(tokens(provider.signed(claims().build())), NONCE);

    assertThat(claims.getSessionID().getValue()).isEqualTo("sid-1");
  }

  @Test
  void anUnsignedTokenIsRefused() {
    assertThat(refusal(new PlainJWT(claims().build()))).isEqualTo(LoginFailure.TOKEN);
  }

  @Test
  void aTokenSignedByAForeignKeyIsRefused() {
    var forged =
        ProviderDouble.signed(claims().build(), JOSEObjectType.JWT, ProviderDouble.key("current"));

    assertThat(refusal(forged)).isEqualTo(LoginFailure.TOKEN);
  }

  @Test
  void aTokenOfAnotherLoginIssuerOrClientIsRefused() {
    assertThat(refusal(claims().claim("nonce", "nonce-2"))).isEqualTo(LoginFailure.TOKEN);
    assertThat(refusal(claims().claim("nonce", null))).isEqualTo(LoginFailure.TOKEN);
    assertThat(refusal(claims().issuer("http://localhost:1"))).isEqualTo(LoginFailure.TOKEN);
    assertThat(refusal(claims().audience("other"))).isEqualTo(LoginFailure.TOKEN);
    assertThat(refusal(claims().claim("azp", "other"))).isEqualTo(LoginFailure.TOKEN);
  }

  @Test
  void aTokenWithoutASessionIdIsRefused() {
    assertThat(refusal(claims().claim("sid", null))).isEqualTo(LoginFailure.TOKEN);
  }

  @Test
  void aTokenBesideAForeignAccessTokenIsRefused() {
    assertThat(refusal(claims().claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")))
        .isEqualTo(LoginFailure.TOKEN);
  }

  @Test
  void aTokenOfAnotherTimeSpeaksOfTheClock() {
    Instant now = Instant.now();

    assertThat(refusal(claims().expirationTime(Date.from(now.minusSeconds(120)))))
        .isEqualTo(LoginFailure.CLOCK);
    assertThat(refusal(claims().issueTime(Date.from(now.plusSeconds(120)))))
        .isEqualTo(LoginFailure.CLOCK);
  }

  private JWTClaimsSet.Builder claims() {
    return provider.claims().claim("nonce", NONCE.getValue());
  }

  private LoginFailure refusal(JWTClaimsSet.Builder claims) {
    return refusal(provider.signed(claims.build()));
  }

  private LoginFailure refusal(JWT idToken) {
    return catchThrowableOfType(LoginRefused.class, () -> idTokens.check(tokens(idToken), NONCE))
        .reason();
  }

  private static OIDCTokens tokens(JWT idToken) {
    return new OIDCTokens(idToken, new BearerAccessToken("access"), null);
  }
}
