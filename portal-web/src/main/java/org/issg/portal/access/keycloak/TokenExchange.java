package org.issg.portal.access.keycloak;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.issg.portal.access.service.LoginFailure;

/** Turns a code, or a refresh token, into what the session knows of the person. */
@ApplicationScoped
public class TokenExchange {
  /** What Keycloak says of an account that somebody has disabled; it has no code for it. */
  private static final String DISABLED = "User disabled";

  private OidcSettings settings;
  private IdentityProvider provider;
  private IdTokens idTokens;
  private RoleClaims roles;

  protected TokenExchange() {} // for CDI

  @Inject
  public TokenExchange(
      OidcSettings settings, IdentityProvider provider, IdTokens idTokens, RoleClaims roles) {
    this.settings = settings;
    this.provider = provider;
    this.idTokens = idTokens;
    this.roles = roles;
  }

  KeycloakSession redeem(AuthorizationCode code, LoginAttempt attempt)
      throws LoginRefused, IdentityProviderAway {
    OIDCTokens tokens =
        request(new AuthorizationCodeGrant(code, settings.callback(), attempt.verifier()));
    return session(tokens, idTokens.check(tokens, attempt.nonce()), null);
  }

  /** Asks Keycloak whether the person is still welcome, and with which roles. */
  KeycloakSession refresh(KeycloakSession session) throws LoginRefused, IdentityProviderAway {
    if (session.refreshToken() == null) {
      throw new LoginRefused(LoginFailure.TOKEN, "no refresh token");
    }
    OIDCTokens tokens = request(new RefreshTokenGrant(new RefreshToken(session.refreshToken())));
    IDTokenClaimsSet claims = idTokens.check(tokens, null);
    if (!claims.getSubject().getValue().equals(session.subject())
        || !claims.getSessionID().getValue().equals(session.sid())) {
      throw new LoginRefused(LoginFailure.TOKEN, "renewed for somebody else");
    }
    return session(tokens, claims, session.refreshToken());
  }

  private OIDCTokens request(AuthorizationGrant grant) throws LoginRefused, IdentityProviderAway {
    var endpoint = provider.metadata().getTokenEndpointURI();
    var request =
        new TokenRequest.Builder(endpoint, settings.clientAuthentication(), grant).build();
    try {
      TokenResponse response =
          OIDCTokenResponseParser.parse(provider.send(request.toHTTPRequest()));
      if (response instanceof OIDCTokenResponse granted) {
        return granted.getOIDCTokens();
      }
      ErrorObject error = response.toErrorResponse().getErrorObject();
      throw new LoginRefused(reason(error), error.getCode());
    } catch (ParseException unreadable) {
      throw new LoginRefused(LoginFailure.TOKEN, "an answer without tokens");
    }
  }

  private static LoginFailure reason(ErrorObject error) {
    if (!OAuth2Error.INVALID_GRANT.equals(error)) {
      return LoginFailure.UNKNOWN;
    }
    return DISABLED.equals(error.getDescription()) ? LoginFailure.DISABLED : LoginFailure.TOKEN;
  }

  private KeycloakSession session(OIDCTokens tokens, IDTokenClaimsSet claims, String lastRefresh) {
    RefreshToken refresh = tokens.getRefreshToken();
    String subject = claims.getSubject().getValue();
    String username = Objects.requireNonNullElse(text(claims, "preferred_username"), subject);
    return new KeycloakSession(
        claims.getSessionID().getValue(),
        subject,
        username,
        Objects.requireNonNullElse(text(claims, "name"), username),
        text(claims, "email"),
        roles.of(claims),
        tokens.getIDToken().getParsedString(),
        refresh == null ? lastRefresh : refresh.getValue(),
        provedAt(claims),
        nextCheck(tokens));
  }

  /** Without the claim, nothing was proved since ever: an ended session then stays ended. */
  private static Instant provedAt(IDTokenClaimsSet claims) {
    Date proved = claims.getAuthenticationTime();
    return proved == null ? Instant.EPOCH : proved.toInstant();
  }

  private Instant nextCheck(OIDCTokens tokens) {
    return settings.clock().instant().plusSeconds(tokens.getAccessToken().getLifetime());
  }

  private static String text(IDTokenClaimsSet claims, String name) {
    return claims.getStringClaim(name);
  }
}
