package org.issg.portal.access.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Sessions;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** Before a session ends people are told, and stay with one click; afterwards the page says so. */
@Journey
class SessionEndJourneyIT {

  private static final Person PERSON = Person.CTF_DELEGATE_SA;
  private static final String FORM = "/dossier/report.xhtml";

  @Test
  void keyboardAloneKeepsTheSession(Visitors visitors) {
    var delegate = signedIn(visitors);
    delegate.page().locator("[id='form:text']").focus();
    var sessions = new Sessions(visitors, PERSON);

    sleep(delegate, sessions, "26 minutes", "26:00");

    var warning = warning(delegate.page());
    assertThat(warning).isVisible();
    assertThat(warning.locator("[role=timer]")).hasText(Pattern.compile("[34]:\\d\\d"));
    assertThat(warning.locator("[aria-live=polite]")).hasText("Minutes left: 4");
    assertThat(delegate.page()).hasTitle(Pattern.compile("[34]:\\d\\d – Your session is about .*"));
    assertThat(delegate.button("Stay signed in")).isFocused();
    delegate.page().keyboard().press("Enter");

    assertThat(warning).hasCount(0);
    assertThat(delegate.page().locator("[id='form:text']")).isFocused();
    assertThat(sessions.unusedSeconds()).isLessThan(60);
  }

  @Test
  void countGoesOnWhileTheMachineSleeps(Visitors visitors) {
    var delegate = signedIn(visitors);
    var sessions = new Sessions(visitors, PERSON);
    sleep(delegate, sessions, "26 minutes", "26:00");
    assertThat(warning(delegate.page())).isVisible();

    delegate.expecting("401");
    sleep(delegate, sessions, "40 minutes", "14:00");

    assertThat(over(delegate.page())).isVisible();
    assertThat(delegate.link("Sign in again")).isFocused();
    assertThat(delegate.page().locator(".frame")).hasCount(0);
    delegate.page().keyboard().press("Escape");
    assertThat(over(delegate.page())).isVisible();
    assertThat(sessions.endCauses()).first().isEqualTo("IDLE");
  }

  @Test
  void tabsOfOneBrowserAgree(Visitors visitors) {
    var delegate = signedIn(visitors);
    var other = delegate.context().newPage();
    other.clock().install();
    other.navigate(delegate.address() + "/me.xhtml");
    new Sessions(visitors, PERSON).leaveAlone("26 minutes");
    delegate.page().clock().fastForward("26:00");
    other.clock().fastForward("26:00");
    assertThat(warning(delegate.page())).isVisible();
    assertThat(warning(other)).isVisible();

    delegate.button("Stay signed in").click();

    assertThat(warning(delegate.page())).hasCount(0);
    assertThat(warning(other)).hasCount(0);
  }

  @Test
  void lastMinutesOfADayCannotBeProlonged(Visitors visitors) {
    var delegate = signedIn(visitors);
    new Sessions(visitors, PERSON).leave("4 minutes");

    delegate.page().clock().fastForward("26:00");

    assertThat(warning(delegate.page())).containsText("cannot be made longer");
    assertThat(delegate.button("Stay signed in")).isHidden();
    delegate.button("Close").click();
    delegate.page().clock().fastForward("00:10");
    assertThat(warning(delegate.page())).hasCount(0);
  }

  @Test
  void whatAPageAsksForByItselfKeepsNoSessionAlive(Visitors visitors) {
    var delegate = signedIn(visitors);
    var sessions = new Sessions(visitors, PERSON);
    sessions.leaveAlone("20 minutes");

    delegate.page().evaluate("fetch('/session')");
    delegate.page().evaluate("fetch('/index.xhtml')");
    delegate.page().evaluate("fetch('/index.xhtml', { headers: { Accept: 'text/html' } })");
    delegate.page().evaluate("fetch('/dossier/report.xhtml', { method: 'POST' })");
    delegate.get("/me.xhtml");
    assertThat(sessions.unusedSeconds()).isGreaterThanOrEqualTo(20 * 60);

    delegate.link("Home").click();
    assertThat(delegate.page()).hasURL(Pattern.compile(".*/(index.xhtml)?$"));
    assertThat(sessions.unusedSeconds()).isLessThan(60);
  }

  @Test
  void whoeverTypesIsNotIdle(Visitors visitors) {
    var delegate = signedIn(visitors);
    var sessions = new Sessions(visitors, PERSON);
    sessions.leaveAlone("20 minutes");
    delegate.page().clock().fastForward("06:00");

    var told = delegate.page().waitForResponse("**/session", () -> type(delegate.page()));

    assertThat(told.request().method()).isEqualTo("POST");
    assertThat(told.status()).isEqualTo(200);
    assertThat(sessions.unusedSeconds()).isLessThan(60);
  }

  private static void type(Page page) {
    page.locator("[id='form:text']").pressSequentially("A");
  }

  @Test
  void foreignPageCannotKeepASession(Visitors visitors) {
    var delegate = signedIn(visitors);
    var sessions = new Sessions(visitors, PERSON);
    sessions.leaveAlone("20 minutes");

    var answer =
        delegate
            .context()
            .request()
            .post(
                delegate.address() + "/session",
                com.microsoft.playwright.options.RequestOptions.create()
                    .setHeader("Origin", "http://evil.example")
                    .setHeader("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(sessions.unusedSeconds()).isGreaterThanOrEqualTo(20 * 60);
  }

  @Test
  void warningFitsAPhoneInArabic(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_IR, Look.PHONE_ARABIC);
    delegate.page().clock().install();
    delegate.open(FORM);
    delegate
        .page()
        .route(
            "**/session",
            route ->
                route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"idle\":200,\"seconds\":30000}")));

    delegate.page().clock().fastForward("27:00");

    var box = warning(delegate.page()).boundingBox();
    assertThat(box.x).isNotNegative();
    assertThat(box.x + box.width).isLessThanOrEqualTo(390);
    assertThat(delegate.button("البقاء متصلاً")).isFocused();
  }

  /** Keycloak tells proofs by whole seconds: one that is given at once is of the same second. */
  @Test
  void sessionThatEndedAtOnceOpensAgain(Visitors visitors) {
    var delegate = visitors.stranger();
    delegate.open("/me.xhtml");
    delegate.signIn(PERSON);
    var sessions = new Sessions(visitors, PERSON);
    var second = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
    sessions.provedAgainAt(second);
    sessions.leaveAlone("31 minutes");

    delegate.open("/me.xhtml");
    assertThat(Instant.now()).isAfterOrEqualTo(second.plusSeconds(1));
    delegate.signInAgain();

    assertThat(delegate.page()).hasURL(delegate.address() + "/me.xhtml");
  }

  private static Visit signedIn(Visitors visitors) {
    var delegate = visitors.stranger();
    delegate.page().clock().install();
    delegate.open(FORM);
    delegate.signIn(PERSON);
    return delegate;
  }

  private static void sleep(Visit visit, Sessions sessions, String unused, String passing) {
    sessions.leaveAlone(unused);
    visit.page().clock().fastForward(passing);
  }

  private static Locator warning(Page page) {
    return page.locator("dialog[open] .session-warning:not([hidden])");
  }

  private static Locator over(Page page) {
    return page.locator("dialog[open] .session-over:not([hidden])");
  }
}
