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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Logins in the making, each sealed (JWE, AES-GCM) in a cookie of its own, so that several tabs log
 * in at once and any node can take the callback.
 */
class LoginAttempts {
  private static final String PATH = "/login";
  // Longer than an attempt lives, so that a late callback is told from a foreign one.
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int NAMED_BY = 12;

  private final SecretKey key;
  private final String prefix;
  private final boolean secure;

  LoginAttempts(byte[] secret, OidcSettings settings) {
    this.key = derived(secret);
    this.secure = settings.secure();
    this.prefix = (secure ? "__Secure-" : "") + settings.cookieName() + "_LOGIN_";
  }

  Cookie cookie(LoginAttempt attempt) {
    return cookie(attempt.state().getValue(), seal(attempt), (int) KEPT.toSeconds());
  }

  /** The cookie that takes an attempt back, since each serves one callback only. */
  Cookie taken(LoginAttempt attempt) {
    return cookie(attempt.state().getValue(), "", 0);
  }

  /** The attempt that this browser began with that state; empty if it never did. */
  Optional<LoginAttempt> find(Cookie[] cookies, String state) {
    if (cookies == null || state == null || state.length() < NAMED_BY) {
      return Optional.empty();
    }
    return Stream.of(cookies)
        .filter(cookie -> cookie.getName().equals(name(state)))
        .flatMap(cookie -> open(cookie.getValue()).stream())
        .filter(attempt -> attempt.state().equals(new State(state)))
        .findFirst();
  }

  private Cookie cookie(String state, String value, int seconds) {
    Cookie cookie = new Cookie(name(state), value);
    cookie.setPath(PATH);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
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
            "a", attempt.startedAt().getEpochSecond());
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
              Instant.ofEpochSecond(((Number) values.get("a")).longValue())));
    } catch (ParseException | JOSEException tampered) {
      return Optional.empty();
    }
  }

  private static SecretKey derived(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] bytes = mac.doFinal("portal login attempt 1".getBytes(StandardCharsets.US_ASCII));
      return new SecretKeySpec(bytes, "AES");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", impossible);
    }
  }
}
