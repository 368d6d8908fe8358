package org.issg.portal.access.keycloak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Visitors;
import org.issg.portal.launcher.Ports;
import org.junit.jupiter.api.Test;

/** Without Keycloak nobody comes in, and the portal says so in its own words. */
@Journey
class IdentityProviderAwayJourneyIT {

  @Test
  void awayIdentityProviderIsNamedAndTheWayBackIsKept(Visitors visitors) {
    var nobody = "http://localhost:" + Ports.free() + "/realms/issg";
    try (var portal = visitors.anotherPortal(Ports.free(), Map.of("PORTAL_OIDC_ISSUER", nobody))) {
      var stranger = visitors.strangerAt(portal).expecting("503");
      var since = visitors.database().now();

      var answer = stranger.open("/meeting/list.xhtml?body=CTF");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.headers()).containsKey("retry-after");
      assertThat(stranger.heading()).hasText("Sign-in is not available just now");
      assertThat(stranger.link("Try again")).hasAttribute("href", "/meeting/list.xhtml?body=CTF");
      assertThat(
              visitors
                  .database()
                  .count(
                      "select count(*) from audit_leaf where action = 'access.signIn'"
                          + " and outcome = 'FAILED' and recorded_at >= ?",
                      since))
          .isEqualTo(1);
    } finally {
      visitors.reclaimSignIns();
    }
  }
}
