package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.journey.RawLogin.location;
import static org.issg.portal.journey.RawLogin.setCookies;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.RawLogin;
import org.issg.portal.journey.Visitors;
import org.issg.portal.launcher.Ports;
import org.junit.jupiter.api.Test;

/** What browsers are told of each cookie of a portal whose address is https. */
@Journey
class CookiesIT {

  private static final Person PERSON = Person.HTF_CHAIR_UN;

  @Test
  void everyCookieUnderHttpsIsForThisHostAlone(Visitors visitors) {
    var port = Ports.free();
    var address = "https://localhost:" + port;
    try (var portal = visitors.anotherPortal(port, Map.of("PORTAL_ADDRESS", address))) {
      visitors
          .services()
          .keycloakAdmin()
          .pointPortalAt(address, visitors.services().clientSecret());
      var login = new RawLogin(portal.address(), address);
      var session = "__Host-PORTAL_" + port + "=";

      isForThisHostAlone(login.get("/language?to=fr", ""), "__Host-portal_language=fr;");
      isForThisHostAlone(login.get("/me.xhtml", ""), "__Host-PORTAL_" + port + "_LOGIN_");
      var first = login.signIn(PERSON, session + "planted");
      isForThisHostAlone(first, session);

      changesTheIdAtEachSignIn(login, first, session);
    } finally {
      visitors.reclaimSignIns();
    }
  }

  private static void changesTheIdAtEachSignIn(
      RawLogin login, HttpResponse<String> first, String name) {
    var before = cookie(first, name);
    assertThat(before).isNotEqualTo(name + "planted");
    assertThat(login.get("/me.xhtml", all(first)).statusCode()).isEqualTo(200);

    var second = login.signIn(PERSON, all(first));

    assertThat(cookie(second, name)).isNotEqualTo(before);
    assertThat(login.get("/me.xhtml", all(second)).statusCode()).isEqualTo(200);
    assertThat(location(login.get("/me.xhtml", all(first))))
        .contains("/protocol/openid-connect/auth");
  }

  /** As a browser sends them back; the server's own cookie is part of finding the session. */
  private static String all(HttpResponse<String> response) {
    return setCookies(response).stream()
        .map(cookie -> cookie.split(";")[0])
        .collect(Collectors.joining("; "));
  }

  /** As a browser keeps it: the last of a name. */
  private static String cookie(HttpResponse<String> response, String name) {
    return setCookies(response).stream()
        .filter(cookie -> cookie.startsWith(name))
        .map(cookie -> cookie.split(";")[0])
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError(name + " is not set: " + response.headers().map()));
  }

  /**
   * RFC 6265bis 4.1.3.2: a name with that prefix is taken with Secure and Path=/ alone. One name is
   * the server's own and left out: it counts changes of a replicated session, and opens nothing.
   */
  private static void isForThisHostAlone(HttpResponse<String> response, String name) {
    assertThat(setCookies(response)).anyMatch(cookie -> cookie.startsWith(name));
    assertThat(setCookies(response))
        .filteredOn(cookie -> !cookie.startsWith("JSESSIONIDVERSION="))
        .allSatisfy(
            cookie ->
                assertThat(cookie + ";")
                    .startsWith("__Host-")
                    .containsIgnoringCase("; Secure;")
                    .containsIgnoringCase("; HttpOnly;")
                    .containsIgnoringCase("; SameSite=Lax;")
                    .containsIgnoringCase("; Path=/;")
                    .doesNotContainIgnoringCase("; Domain="));
  }
}
