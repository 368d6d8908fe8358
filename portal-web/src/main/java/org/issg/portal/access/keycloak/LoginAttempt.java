package org.issg.portal.access.keycloak;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** A login between its start and its callback; each tab of a browser has its own. */
record LoginAttempt(
    State state, Nonce nonce, CodeVerifier verifier, LocalTarget target, Instant startedAt) {
  static final Duration LIFETIME = Duration.ofMinutes(10);

  static LoginAttempt begin(LocalTarget target, Instant at) {
    return new LoginAttempt(new State(), new Nonce(), new CodeVerifier(), target, at);
  }

  boolean tooOld(Instant at) {
    return at.isAfter(startedAt.plus(LIFETIME));
  }

  /** Where the browser goes to log in (RFC 6749 4.1.1, RFC 7636 4.3), in the person's language. */
  URI authorization(URI endpoint, OidcSettings settings, String language) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "profile", "email"),
            settings.client(),
            settings.callback())
        .endpointURI(endpoint)
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .customParameter("ui_locales", language)
        .build()
        .toURI();
  }
}
