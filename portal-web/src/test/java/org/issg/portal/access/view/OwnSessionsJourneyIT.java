package org.issg.portal.access.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.issg.portal.journey.Database;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.KeycloakDesk;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Sessions;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** People see where they are signed in, and end what they do not use; so does who disables them. */
@Journey
class OwnSessionsJourneyIT {

  private static final String PAGE = "/sessions.xhtml";
  private static final Person PERSON = Person.HTF_CHAIR_UN;

  @Test
  void othersEndWithTheirNextClickAndAskForThePassword(Visitors visitors) {
    var here = signedIn(visitors);
    var elsewhere = signedIn(visitors);
    var since = visitors.database().now();
    here.open(PAGE);
    assertThat(rows(here).filter(having("This session"))).hasCount(1);
    assertThat(rows(here).first()).containsText("Chrome on Linux");

    here.button("End the others").click();
    here.page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the others"))
        .click();

    assertThat(rows(here)).hasCount(1);
    elsewhere.open("/me.xhtml");
    assertThat(elsewhere.page().locator("#password")).isVisible();
    assertThat(visitors.database().acts(PERSON, since)).contains("access.sessionEnded DONE");
    elsewhere.signInAgain();
    assertThat(elsewhere.page()).hasURL(elsewhere.address() + "/me.xhtml");
  }

  @Test
  void oneSessionEndsAlone(Visitors visitors) {
    var here = signedIn(visitors);
    var elsewhere = signedIn(visitors);
    here.open(PAGE);
    var before = rows(here).count();

    rows(here)
        .filter(new Locator.FilterOptions().setHasNotText("This session"))
        .first()
        .getByRole(AriaRole.BUTTON)
        .click();

    assertThat(rows(here)).hasCount(before - 1);
    elsewhere.open("/me.xhtml");
    assertThat(elsewhere.page().locator("#password")).isVisible();
    assertThat(new Sessions(visitors, PERSON).endCauses()).first().isEqualTo("OTHER_SESSION");
  }

  @Test
  void disabledAccountLosesAllItsSessionsAtTheNextRenewal(Visitors visitors) {
    var desk = new KeycloakDesk(visitors.services());
    var person = Person.NEWCOMER;
    desk.letTokensLive(2);
    try {
      var here = signedIn(visitors, person);
      var elsewhere = signedIn(visitors, person);
      var since = visitors.database().now();

      desk.enable(person, false);
      Database.await(
          () -> isOut(here, "/me.xhtml"), () -> "a disabled person could go on reading their page");

      assertThat(new Sessions(visitors, person).endCauses()).startsWith("DISABLED", "DISABLED");
      assertThat(isOut(elsewhere, "/me.xhtml")).isTrue();
      assertThat(visitors.database().acts(person, since)).contains("access.sessionRevoked DONE");
    } finally {
      desk.enable(person, true);
      desk.letTokensLive(300);
    }
  }

  /** Whether the browser is led to Keycloak, which no request without a page follows. */
  private static boolean isOut(Visit visit, String path) {
    return !visit.get(path).url().startsWith(visit.address());
  }

  private static Visit signedIn(Visitors visitors) {
    return signedIn(visitors, PERSON);
  }

  private static Visit signedIn(Visitors visitors, Person person) {
    var visit = visitors.stranger();
    visit.open("/me.xhtml");
    visit.signIn(person);
    return visit;
  }

  private static Locator rows(Visit visit) {
    return visit.page().locator("table.list tbody tr");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
