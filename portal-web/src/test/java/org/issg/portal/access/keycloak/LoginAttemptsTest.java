package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
  private static final Instant START = Instant.parse("2016-03-07T09:00:00Z");

  private final LoginAttempts attempts = settings("http://localhost:8080", "secret").attempts();
  private final LoginAttempt attempt =
      LoginAttempt.begin(LocalTarget.of("/meeting/view.xhtml?id=1"), START);
  private final String state = attempt.state().getValue();

  @Test
  void theCookieGivesTheWholeAttemptBackOnAnyNode() {
    LoginAttempts otherNode = settings("http://localhost:8080", "secret").attempts();
    Cookie[] cookies = {new Cookie("other", "x"), attempts.cookie(attempt)};

    assertThat(otherNode.find(cookies, state)).contains(attempt);
  }

  @Test
  void severalTabsLogInAtOnce() {
    LoginAttempt second = LoginAttempt.begin(LocalTarget.HOME, START);
    Cookie[] cookies = {attempts.cookie(attempt), attempts.cookie(second)};

    assertThat(attempts.find(cookies, state)).contains(attempt);
    assertThat(attempts.find(cookies, second.state().getValue())).contains(second);
  }

  @Test
  void aTamperedCookieIsNoAttempt() {
    Cookie cookie = attempts.cookie(attempt);
    int middle = cookie.getValue().length() / 2;
    char changed = cookie.getValue().charAt(middle) == 'A' ? 'B' : 'A';
    cookie.setValue(
        cookie.getValue().substring(0, middle) + changed + cookie.getValue().substring(middle + 1));

    assertThat(attempts.find(new Cookie[] {cookie}, state)).isEmpty();
  }

  @Test
  void aCookieSealedWithAnotherSecretIsNoAttempt() {
    Cookie[] forged = {settings("http://localhost:8080", "guess").attempts().cookie(attempt)};

    assertThat(attempts.find(forged, state)).isEmpty();
  }

  @Test
  void aCookieOfAnotherStateIsNoAttemptEvenUnderTheExpectedName() {
    Cookie expected = attempts.cookie(attempt);
    LoginAttempt foreign = LoginAttempt.begin(LocalTarget.HOME, START);
    Cookie[] renamed = {new Cookie(expected.getName(), attempts.cookie(foreign).getValue())};

    assertThat(attempts.find(renamed, state)).isEmpty();
    assertThat(attempts.find(new Cookie[] {expected}, state.substring(0, 20))).isEmpty();
  }

  @Test
  void nothingIsFoundWithoutStateOrCookies() {
    assertThat(attempts.find(null, state)).isEmpty();
    assertThat(attempts.find(new Cookie[] {attempts.cookie(attempt)}, null)).isEmpty();
    assertThat(attempts.find(new Cookie[] {attempts.cookie(attempt)}, "")).isEmpty();
    assertThat(attempts.find(new Cookie[] {attempts.cookie(attempt)}, "a b;c=d/éééééé")).isEmpty();
  }

  @Test
  void theCookieIsForTheLoginAloneAndNamedAfterThePort() {
    Cookie cookie = attempts.cookie(attempt);

    assertThat(cookie.getName()).startsWith("PORTAL_8080_LOGIN_");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSecure()).isFalse();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(cookie.getValue()).doesNotContain(attempt.verifier().getValue());
  }

  @Test
  void underHttpsTheCookieIsSecure() {
    Cookie cookie = settings("https://portal.example", "secret").attempts().cookie(attempt);

    assertThat(cookie.getName()).startsWith("__Host-PORTAL_443_LOGIN_");
    assertThat(cookie.getSecure()).isTrue();
  }

  @Test
  void aTakenAttemptIsRemovedFromTheBrowser() {
    Cookie taken = attempts.taken(attempt);

    assertThat(taken.getName()).isEqualTo(attempts.cookie(attempt).getName());
    assertThat(taken.getPath()).isEqualTo("/");
    assertThat(taken.getMaxAge()).isZero();
  }

  private static OidcSettings settings(String address, String secret) {
    return new OidcSettings(
        address, "http://localhost:8081/realms/issg", "portal", secret, Clock.systemUTC());
  }
}
