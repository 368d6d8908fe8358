package org.issg.portal.access.keycloak;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one door to Keycloak: its endpoints, its keys, and requests to it, none of which wait long.
 */
@ApplicationScoped
public class IdentityProvider {
  private static final Logger LOG = Logger.getLogger(IdentityProvider.class.getName());
  private static final int TIMEOUT_MS = 3_000;
  private static final int KEYS_SIZE_LIMIT = 100_000;
  private static final Duration FRESH = Duration.ofSeconds(5);
  // While Keycloak is away, requests that queue for it fail at once instead of one after another.
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final long KEYS_CACHED_MS = Duration.ofMinutes(15).toMillis();
  private static final long KEYS_RATE_MS = Duration.ofSeconds(30).toMillis();
  private static final Set<Integer> AWAY = Set.of(404, 429, 500, 502, 503, 504);

  private OidcSettings settings;
  private volatile Discovered discovered;
  private volatile Instant failedAt = Instant.EPOCH;

  private record Discovered(
      OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}

  protected IdentityProvider() {} // for CDI

  @Inject
  public IdentityProvider(OidcSettings settings) {
    this.settings = settings;
  }

  /** The endpoints as last discovered. */
  OIDCProviderMetadata metadata() throws IdentityProviderAway {
    return discovered(Instant.MIN).metadata();
  }

  /** The endpoints, asked for just now, before a browser is sent there and finds nobody. */
  OIDCProviderMetadata reachableMetadata() throws IdentityProviderAway {
    return discovered(settings.clock().instant().minus(FRESH)).metadata();
  }

  JWKSource<SecurityContext> keys() throws IdentityProviderAway {
    return discovered(Instant.MIN).keys();
  }

  HTTPResponse send(HTTPRequest request) throws IdentityProviderAway {
    failWhilePaused();
    request.setConnectTimeout(TIMEOUT_MS);
    request.setReadTimeout(TIMEOUT_MS);
    request.setFollowRedirects(false);
    try {
      HTTPResponse response = request.send();
      if (AWAY.contains(response.getStatusCode())) {
        throw away("status " + response.getStatusCode());
      }
      return response;
    } catch (IOException unreachable) {
      throw away(unreachable.toString());
    }
  }

  private Discovered discovered(Instant notBefore) throws IdentityProviderAway {
    Discovered known = discovered;
    if (known != null && !known.at().isBefore(notBefore)) {
      return known;
    }
    synchronized (this) {
      if (discovered == null || discovered.at().isBefore(notBefore)) {
        discovered = discover(discovered);
      }
      return discovered;
    }
  }

  private Discovered discover(Discovered before) throws IdentityProviderAway {
    failWhilePaused();
    try {
      var metadata = OIDCProviderMetadata.resolve(settings.issuer(), TIMEOUT_MS, TIMEOUT_MS);
      return new Discovered(metadata, keysOf(metadata, before), settings.clock().instant());
    } catch (IOException | GeneralException unreachable) {
      throw away(unreachable.toString());
    }
  }

  private static JWKSource<SecurityContext> keysOf(OIDCProviderMetadata now, Discovered before)
      throws MalformedURLException {
    URI address = now.getJWKSetURI();
    if (before != null && before.metadata().getJWKSetURI().equals(address)) {
      return before.keys();
    }
    URL url = address.toURL();
    return JWKSourceBuilder.create(
            url, new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, KEYS_SIZE_LIMIT))
        .cache(KEYS_CACHED_MS, 2L * TIMEOUT_MS)
        .refreshAheadCache(false)
        .rateLimited(KEYS_RATE_MS)
        .build();
  }

  private void failWhilePaused() throws IdentityProviderAway {
    if (settings.clock().instant().isBefore(failedAt.plus(PAUSE))) {
      throw new IdentityProviderAway("away a moment ago");
    }
  }

  private IdentityProviderAway away(String why) {
    failedAt = settings.clock().instant();
    LOG.log(Level.WARNING, "The identity provider is away: {0}", why);
    return new IdentityProviderAway(why);
  }
}
