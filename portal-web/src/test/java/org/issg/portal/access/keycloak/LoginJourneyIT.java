package org.issg.portal.access.keycloak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** People come in through Keycloak, go out for good, and are told what went wrong between. */
@Journey
class LoginJourneyIT {

  private static final String MEETING = "/meeting/view.xhtml?id=" + Samples.CTF_MEETING;
  private static final String TITLE = "Fifth plenary meeting of the Ceasefire Task Force";

  private static final String REFUSED_SIGN_INS =
      "select count(*) from audit_leaf where action = 'access.signIn' and outcome = 'FAILED'"
          + " and object_id = ? and recorded_at >= ?";

  @Test
  void deepLinkSurvivesSignIn(Visitors visitors) {
    var delegate = visitors.stranger();

    delegate.open(MEETING);
    assertThat(delegate.page().locator("#kc-login")).isVisible();
    delegate.signIn(Person.CTF_COCHAIR_RU);

    assertThat(delegate.page()).hasURL(delegate.address() + MEETING);
    assertThat(delegate.heading()).hasText(TITLE);
  }

  @Test
  void signOutThenBackShowsNothing(Visitors visitors) {
    var delegate = visitors.stranger();
    delegate.open(MEETING);
    delegate.signIn(Person.CTF_COCHAIR_RU);
    assertThat(delegate.heading()).hasText(TITLE);

    signOut(delegate);
    assertThat(delegate.heading()).hasText("You are signed out");
    while (!isAtSignIn(delegate) && delegate.page().goBack() != null) {
      assertThat(delegate.page().getByText(TITLE)).hasCount(0);
    }

    delegate.open(MEETING);
    assertThat(delegate.page().locator("#kc-login")).isVisible();
    assertThat(delegate.page().locator("#password")).isVisible();
  }

  private static void signOut(Visit visit) {
    visit.page().locator(".person-menu > summary").click();
    visit.button("Sign out").click();
  }

  private static boolean isAtSignIn(Visit visit) {
    return visit.page().locator("#kc-login").count() > 0;
  }

  @Test
  void signOutLeavesNoSessionForACopiedCookie(Visitors visitors) {
    var delegate = visitors.stranger();
    delegate.open(MEETING);
    delegate.signIn(Person.CTF_COCHAIR_RU);
    var kept = delegate.context().storageState();
    var thief = visitors.strangerWith(kept);
    assertThat(thief.get("/content/" + Samples.CTF_AGENDA_EN).status()).isEqualTo(200);

    signOut(delegate);
    assertThat(delegate.heading()).hasText("You are signed out");
    thief.open(MEETING);

    assertThat(thief.page().locator("#kc-login")).isVisible();
  }

  @Test
  void wrongPasswordStaysAtKeycloakAndIsInTheLog(Visitors visitors) {
    var stranger = visitors.stranger();
    var since = visitors.database().now();

    stranger.open("/");
    stranger.typeCredentials(Person.CTF_COCHAIR_US.account(), "Vienna-2015");

    assertThat(stranger.page().getByText("Invalid username or password")).isVisible();
    assertThat(stranger.page().url()).startsWith(visitors.services().keycloakAddress());
    assertThat(stranger.cookies()).doesNotContainPattern("PORTAL_\\d+=");
    visitors.database().await(1, REFUSED_SIGN_INS, Person.CTF_COCHAIR_US.uuid(), since);
  }

  @Test
  void forgedAnswerOfKeycloakEndsOnAPageThatSaysSo(Visitors visitors) {
    var stranger = visitors.stranger().expecting("400").expecting("403");

    stranger.open("/login/callback?code=forged&state=forged");

    assertThat(stranger.heading()).hasText("You could not be signed in");
    assertThat(stranger.link("Start again")).isVisible();
  }

  @Test
  void wayBackNeverLeadsToAForeignHost(Visitors visitors) {
    var stranger = visitors.stranger();

    stranger.open("/error/expired.xhtml?target=//evil.example/");

    assertThat(stranger.link("Sign in again")).not().hasAttribute("href", "//evil.example/");
    assertThat(stranger.link("Sign in again")).hasAttribute("href", "/index.xhtml");
  }

  @Test
  void signOutSentByAForeignPageIsRefused(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_COCHAIR_US);

    var answer =
        delegate
            .context()
            .request()
            .post(
                delegate.address() + "/logout",
                RequestOptions.create()
                    .setHeader("Origin", "http://evil.example")
                    .setHeader("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(delegate.get("/me.xhtml").text()).contains("CTF Co-Chair, United States");
  }

  @Test
  void pagesAreNotKeptByTheBrowserAndAllowNoFraming(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_COCHAIR_US);

    var headers = delegate.open(MEETING).headers();

    assertThat(headers.get("cache-control")).contains("no-store");
    assertThat(headers.get("content-security-policy"))
        .contains("frame-ancestors 'self'", "object-src 'none'", "script-src 'self' 'nonce-");
    assertThat(headers).containsEntry("x-content-type-options", "nosniff");
    assertThat(
            delegate
                .page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Navigation")))
        .isVisible();
  }

  /** A blocked script would make the browser complain. */
  @Test
  void pageThatAnswersInPlaceOfADownloadIsLikeAnyPage(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_COCHAIR_US).expecting("status of 403");

    var headers = delegate.open("/desk/bundle").headers();

    assertThat(headers.get("content-type")).startsWith("text/html");
    assertThat(headers.get("content-security-policy"))
        .containsOnlyOnce("default-src")
        .contains("script-src 'self' 'nonce-");
    assertThat(delegate.heading()).hasText("You may not do this");
  }
}
