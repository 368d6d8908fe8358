package org.issg.portal.access.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.KeycloakDesk;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.issg.portal.launcher.Portal;
import org.issg.portal.launcher.Ports;
import org.junit.jupiter.api.Test;

/** What ends at one node of the portal has ended at the others. */
@Journey
class TwoNodesJourneyIT {

  /** Nobody visits as these two in a browser that is kept for other tests. */
  private static final Person DISABLED = Person.SECRETARIAT_ISSG_2;

  private static final Person ELSEWHERE = Person.HTF_CHAIR_UN;

  @Test
  void sessionsEndOnEveryNode(Visitors visitors) {
    var disabled = signedIn(visitors.stranger(), DISABLED);
    var elsewhere = signedIn(visitors.stranger(), ELSEWHERE);
    var bystander = visitors.as(Person.CTF_DELEGATE_TR);
    var port = Ports.free();
    try (var node = visitors.anotherPortal(port, Map.of())) {
      visitors
          .services()
          .keycloakAdmin()
          .pointPortalAt(node.address(), visitors.services().clientSecret());

      endsTheOthers(visitors, node);
      disables(visitors, node);

      assertThat(isServed(elsewhere)).isFalse();
      assertThat(isServed(disabled)).isFalse();
      assertThat(isServed(bystander)).isTrue();
    } finally {
      enable(visitors);
      visitors.reclaimSignIns();
    }
  }

  private static Visit signedIn(Visit visit, Person person) {
    visit.open("/me.xhtml");
    visit.signIn(person);
    assertThat(isServed(visit)).isTrue();
    return visit;
  }

  private static boolean isServed(Visit visit) {
    return visit.get("/me.xhtml", RequestOptions.create().setMaxRedirects(0)).status() == 200;
  }

  private static void endsTheOthers(Visitors visitors, Portal node) {
    var here = signedIn(visitors.strangerAt(node), ELSEWHERE);
    here.open("/sessions.xhtml");
    here.button("End the others").click();
    new Secretariat(here).confirm("End the others");
    assertThat(here.page().locator("table.list tbody tr")).hasCount(1);
  }

  private static void disables(Visitors visitors, Portal node) {
    var administrator = signedIn(visitors.strangerAt(node), Person.ADMINISTRATOR);
    administrator.open("/mandate/account.xhtml?id=" + member(visitors));
    administrator.button("Disable").click();
    new Secretariat(administrator).confirm("Disable");
    assertThat(administrator.button("Enable")).isVisible();
  }

  private static String member(Visitors visitors) {
    return visitors
        .database()
        .texts("select id::text from member where subject = ?", DISABLED.subject())
        .get(0);
  }

  private static void enable(Visitors visitors) {
    new KeycloakDesk(visitors.services()).enable(DISABLED, true);
    visitors
        .database()
        .texts(
            "update member set disabled_at = null, disabled_by = null, disabled_by_name = null"
                + " where subject = ? returning id::text",
            DISABLED.subject());
  }
}
