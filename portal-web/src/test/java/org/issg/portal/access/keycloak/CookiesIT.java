package org.issg.portal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.issg.portal.journey.RawLogin.setCookies;

import java.net.http.HttpResponse;
import java.util.Map;
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

      assertThat(cookie(first, session)).isNotEqualTo(session + "planted");
    } finally {
      visitors.reclaimSignIns();
    }
  }

  private static String cookie(HttpResponse<String> response, String name) {
    return setCookies(response).stream()
        .filter(cookie -> cookie.startsWith(name))
        .map(cookie -> cookie.split(";")[0])
        .findFirst()
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
