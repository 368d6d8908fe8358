package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogoutTokensTest {
  private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");

  private final ProviderDouble provider = new ProviderDouble();
  private final OidcSettings settings = provider.settings();
  private final LogoutTokens tokens = new LogoutTokens(settings, new IdentityProvider(settings));

  @AfterEach
  void stopProvider() {
    provider.close();
  }

  @Test
  void aTokenOfTheProviderNamesTheSession() throws Exception {
    var claims = tokens.accept(signed(provider.logoutClaims()));

    assertThat(claims)
        .hasValueSatisfying(said -> assertThat(said.getSessionID().getValue()).isEqualTo("sid-1"));
  }

  @Test
  void aTokenIsGoodForOneLogoutOnly() throws Exception {
    String token = signed(provider.logoutClaims());

    assertThat(tokens.accept(token)).isPresent();
    assertThat(tokens.accept(token)).isEmpty();
    assertThat(tokens.accept(signed(provider.logoutClaims().jwtID("jti-2")))).isPresent();
  }

  @Test
  void aForgedTokenIsRefused() throws Exception {
    var claims = provider.logoutClaims().build();
    var foreign = ProviderDouble.signed(claims, LOGOUT, ProviderDouble.key("current"));

    assertThat(tokens.accept(foreign.serialize())).isEmpty();
    assertThat(tokens.accept(new PlainJWT(claims).serialize())).isEmpty();
    assertThat(tokens.accept("no token")).isEmpty();
  }

  @Test
  void anIdTokenIsNoLogoutToken() throws Exception {
    assertThat(tokens.accept(signed(provider.claims().jwtID("jti-1")))).isEmpty();
    assertThat(tokens.accept(signed(provider.logoutClaims().claim("nonce", "n")))).isEmpty();
    assertThat(tokens.accept(provider.signed(provider.logoutClaims().build()).serialize()))
        .isEmpty();
  }

  @Test
  void aTokenForAnotherTimeIssuerClientOrEventIsRefused() throws Exception {
    Date past = Date.from(Instant.now().minusSeconds(120));

    assertThat(tokens.accept(signed(provider.logoutClaims().expirationTime(past)))).isEmpty();
    assertThat(tokens.accept(signed(provider.logoutClaims().issuer("http://other")))).isEmpty();
    assertThat(tokens.accept(signed(provider.logoutClaims().audience("other")))).isEmpty();
    assertThat(tokens.accept(signed(provider.logoutClaims().claim("events", Map.of())))).isEmpty();
    assertThat(tokens.accept(signed(provider.logoutClaims().jwtID(null)))).isEmpty();
  }

  @Test
  void aTokenThatNamesNobodyIsRefused() throws Exception {
    assertThat(tokens.accept(signed(provider.logoutClaims().subject(null).claim("sid", null))))
        .isEmpty();
  }

  @Test
  void withoutTheProvidersKeysNothingIsDecided() {
    provider.discoveryStatus = 503;

    assertThatThrownBy(() -> tokens.accept(signed(provider.logoutClaims())))
        .isInstanceOf(IdentityProviderAway.class);
  }

  private String signed(JWTClaimsSet.Builder claims) {
    return ProviderDouble.signed(claims.build(), LOGOUT, provider.key).serialize();
  }
}
