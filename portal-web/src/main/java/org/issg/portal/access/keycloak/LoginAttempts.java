package org.issg.portal.access.keycloak;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.Cookie;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.issg.portal.shared.view.Cookies;

/**
 * Logins in the making, each sealed (JWE, AES-GCM) in a cookie of its own, so that several tabs log
 * in at once and any node can take the callback.
 */
class LoginAttempts {
  // Longer than an attempt lives, so that a late callback is told from a foreign one.
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int NAMED_BY = 12;

  private final SecretKey key;
  private final String prefix;
  private final Cookies cookies;

  LoginAttempts(SecretKey key, String portal, Cookies cookies) {
    this.key = key;
    this.cookies = cookies;
    this.prefix = portal + "_LOGIN_";
  }

  Cookie cookie(LoginAttempt attempt) {
    return cookie(attempt.state().getValue(), seal(attempt), (int) KEPT.toSeconds());
  }

  /** The cookie that takes an attempt back, since each serves one callback only. */
  Cookie taken(LoginAttempt attempt) {
    return cookie(attempt.state().getValue(), "", 0);
  }

  /** The attempt that this browser began with that state; empty if it never did. */
  Optional<LoginAttempt> find(Cookie[] sent, String state) {
    if (sent == null || state == null || state.length() < NAMED_BY) {
      return Optional.empty();
    }
    return Stream.of(sent)
        .filter(cookie -> cookie.getName().equals(cookies.name(name(state))))
        .flatMap(cookie -> open(cookie.getValue()).stream())
        .filter(attempt -> attempt.state().equals(new State(state)))
        .findFirst();
  }

  private Cookie cookie(String state, String value, int seconds) {
    return cookies.cookie(name(state), value, seconds);
  }

  private String name(String state) {
    return prefix + state.substring(0, NAMED_BY);
  }

  private String seal(LoginAttempt attempt) {
    Map<String, Object> values =
        Map.of(
            "s", attempt.state().getValue(),
            "n", attempt.nonce().getValue(),
            "v", attempt.verifier().getValue(),
            "t", attempt.target().value(),
            "a", attempt.startedAt().getEpochSecond(),
            "p", attempt.anew());
    var sealed =
        new JWEObject(
            new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(values));
    try {
      sealed.encrypt(new DirectEncrypter(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("AES-GCM is part of every Java 17", impossible);
    }
    return sealed.serialize();
  }

  private Optional<LoginAttempt> open(String value) {
    try {
      JWEObject sealed = JWEObject.parse(value);
      sealed.decrypt(new DirectDecrypter(key));
      Map<String, Object> values = sealed.getPayload().toJSONObject();
      return Optional.of(
          new LoginAttempt(
              new State((String) values.get("s")),
              new Nonce((String) values.get("n")),
              new CodeVerifier((String) values.get("v")),
              LocalTarget.of((String) values.get("t")),
              Instant.ofEpochSecond(((Number) values.get("a")).longValue()),
              Boolean.TRUE.equals(values.get("p"))));
    } catch (ParseException | JOSEException tampered) {
      return Optional.empty();
    }
  }
}
