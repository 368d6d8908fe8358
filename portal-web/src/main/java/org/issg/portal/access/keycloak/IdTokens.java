package org.issg.portal.access.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.BadJWTExceptions;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.issg.portal.access.service.LoginFailure;

/** Checks ID tokens in full (OpenID Connect Core 3.1.3.7); unsigned ones are refused. */
@ApplicationScoped
public class IdTokens {
  static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private OidcSettings settings;
  private IdentityProvider provider;

  protected IdTokens() {} // for CDI

  @Inject
  public IdTokens(OidcSettings settings, IdentityProvider provider) {
    this.settings = settings;
    this.provider = provider;
  }

  /** What the token says; a renewed one carries no nonce, then {@code null} is expected. */
  IDTokenClaimsSet check(OIDCTokens tokens, Nonce nonce) throws LoginRefused, IdentityProviderAway {
    if (tokens.getIDToken() == null) {
      throw new LoginRefused(LoginFailure.TOKEN, "no ID token");
    }
    IDTokenClaimsSet claims = verified(tokens, nonce);
    if (claims.getAuthorizedParty() != null
        && !claims.getAuthorizedParty().getValue().equals(settings.client().getValue())) {
      throw new LoginRefused(LoginFailure.TOKEN, "made for another client");
    }
    if (claims.getSessionID() == null) {
      throw new LoginRefused(LoginFailure.TOKEN, "no session id");
    }
    checkAccessToken(tokens, claims);
    return claims;
  }

  private IDTokenClaimsSet verified(OIDCTokens tokens, Nonce nonce)
      throws LoginRefused, IdentityProviderAway {
    var keys = new JWSVerificationKeySelector<SecurityContext>(ALGORITHMS, provider.keys());
    try {
      return new IDTokenValidator(settings.issuer(), settings.client(), keys, null)
          .validate(tokens.getIDToken(), nonce);
    } catch (KeySourceException unreachable) {
      throw new IdentityProviderAway(unreachable.getMessage());
    } catch (BadJOSEException | JOSEException bad) {
      throw new LoginRefused(reason(bad), bad.getMessage());
    }
  }

  private static LoginFailure reason(Exception bad) {
    return bad == BadJWTExceptions.EXPIRED_EXCEPTION
            || bad == BadJWTExceptions.IAT_CLAIM_AHEAD_EXCEPTION
        ? LoginFailure.CLOCK
        : LoginFailure.TOKEN;
  }

  private static void checkAccessToken(OIDCTokens tokens, IDTokenClaimsSet claims)
      throws LoginRefused {
    AccessToken access = tokens.getAccessToken();
    if (claims.getAccessTokenHash() == null) {
      return;
    }
    try {
      var algorithm = (JWSAlgorithm) tokens.getIDToken().getHeader().getAlgorithm();
      AccessTokenValidator.validate(access, algorithm, claims.getAccessTokenHash());
    } catch (InvalidHashException foreign) {
      throw new LoginRefused(LoginFailure.TOKEN, "the access token belongs to another login");
    }
  }
}
