package org.issg.portal.access.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Checks logout tokens in full (OpenID Connect Back-Channel Logout 2.6), each valid once. */
@ApplicationScoped
public class LogoutTokens {
  private static final Logger LOG = Logger.getLogger(LogoutTokens.class.getName());
  private static final int REMEMBERED = 10_000;

  private final Map<String, Boolean> seen = new LinkedHashMap<>();
  private OidcSettings settings;
  private IdentityProvider provider;

  protected LogoutTokens() {} // for CDI

  @Inject
  public LogoutTokens(OidcSettings settings, IdentityProvider provider) {
    this.settings = settings;
    this.provider = provider;
  }

  /** What a valid token says; empty for one that is not, or that came before. */
  Optional<LogoutTokenClaimsSet> accept(String token) throws IdentityProviderAway {
    var keys =
        new JWSVerificationKeySelector<SecurityContext>(IdTokens.ALGORITHMS, provider.keys());
    var validator =
        new LogoutTokenValidator(settings.issuer(), settings.client(), true, keys, null);
    try {
      LogoutTokenClaimsSet claims = validator.validate(JWTParser.parse(token));
      return first(claims.getJWTID().getValue()) ? Optional.of(claims) : Optional.empty();
    } catch (KeySourceException unreachable) {
      throw new IdentityProviderAway(unreachable.getMessage());
    } catch (ParseException | BadJOSEException | JOSEException bad) {
      LOG.log(Level.WARNING, "A logout token was refused: {0}", bad.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private synchronized boolean first(String id) {
    if (seen.putIfAbsent(id, true) != null) {
      return false;
    }
    if (seen.size() > REMEMBERED) {
      seen.remove(seen.keySet().iterator().next());
    }
    return true;
  }
}
