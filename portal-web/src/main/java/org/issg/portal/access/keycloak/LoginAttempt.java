package org.issg.portal.access.keycloak;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A login between its start and its callback; each tab of a browser has its own.
 *
 * @param anew whether Keycloak is to ask for the password although the person is signed in there
 */
record LoginAttempt(
    State state,
    Nonce nonce,
    CodeVerifier verifier,
    LocalTarget target,
    Instant startedAt,
    boolean anew) {
  static final Duration LIFETIME = Duration.ofMinutes(10);

  static LoginAttempt begin(LocalTarget target, Instant at) {
    return begin(target, at, false);
  }

  /** An attempt whose person proves anew who they are. */
  static LoginAttempt beginAnew(LocalTarget target, Instant at) {
    return begin(target, at, true);
  }

  private static LoginAttempt begin(LocalTarget target, Instant at, boolean anew) {
    return new LoginAttempt(new State(), new Nonce(), new CodeVerifier(), target, at, anew);
  }

  boolean tooOld(Instant at) {
    return at.isAfter(startedAt.plus(LIFETIME));
  }

  /** Where the browser goes to log in (RFC 6749 4.1.1, RFC 7636 4.3), in the person's language. */
  URI authorization(URI endpoint, OidcSettings settings, String language) {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid", "profile", "email"),
                settings.client(),
                settings.callback())
            .endpointURI(endpoint)
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .customParameter("ui_locales", language);
    return (anew ? request.prompt(Prompt.Type.LOGIN) : request).build().toURI();
  }
}
