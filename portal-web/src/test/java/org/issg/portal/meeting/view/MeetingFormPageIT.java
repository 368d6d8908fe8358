package org.issg.portal.meeting.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.KeycloakDesk;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** The form of a meeting loses nothing that was typed, whatever goes wrong. */
@Journey
class MeetingFormPageIT {

  private static final String FORM = "/meeting/edit.xhtml";

  @Test
  void missingTitleIsSaidAtItsFieldAndTheRestStays(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    secretary.open(FORM);
    new Secretariat(secretary).fill("", "2031-03-07", "10:00", "12:00");

    secretary.button("Save").click();

    assertThat(error(secretary, "title")).hasText("Fill in this field.");
    assertThat(field(secretary, "title")).isFocused();
    assertThat(field(secretary, "day")).hasValue("2031-03-07");
    assertThat(field(secretary, "place")).hasValue("Palais des Nations, Geneva");
  }

  @Test
  void endBeforeStartIsSaidAtTheEnd(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var title = Names.unique("Meeting that ends too early");
    secretary.open(FORM);
    new Secretariat(secretary).fill(title, "2031-03-07", "12:00", "10:00");

    secretary.button("Save").click();

    assertThat(error(secretary, "endsAt")).hasText("The meeting must end after it starts.");
    assertThat(field(secretary, "endsAt")).hasValue("10:00");
    assertThat(field(secretary, "title")).hasValue(title);
    assertThat(meetings(visitors, title)).isZero();
  }

  @Test
  void takenSymbolIsSaidAtTheSymbol(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var symbol = Names.meetingSymbol();
    var second = Names.unique("Second under one symbol");
    callWithSymbol(secretary, Names.unique("First under one symbol"), symbol);
    secretary.page().waitForURL(url -> url.contains("/meeting/agenda.xhtml"));

    callWithSymbol(secretary, second, symbol);

    assertThat(error(secretary, "symbol")).containsText("taken");
    assertThat(field(secretary, "symbol")).hasValue(symbol);
    assertThat(field(secretary, "title")).hasValue(second);
    assertThat(meetings(visitors, second)).isZero();
  }

  private static void callWithSymbol(Visit secretary, String title, String symbol) {
    secretary.open(FORM);
    new Secretariat(secretary).fill(title, "2031-03-07", "10:00", "12:00");
    field(secretary, "symbol").fill(symbol);
    secretary.button("Save").click();
  }

  @Test
  void titleWithMarkupIsShownAsItWasTyped(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var title = Names.unique("<img src=x onerror=alert(1)> \"A\" & #{7*7}");

    var meeting = new Secretariat(secretary).call(title);
    secretary.open("/meeting/view.xhtml?id=" + meeting);

    assertThat(secretary.heading()).hasText(title);
  }

  @Test
  void titleInAnyScriptIsShownAsItWasTyped(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var title = Names.unique("وقف إطلاق النار – прекращение огня – été 中文 🕊");

    var meeting = new Secretariat(secretary).call(title);
    secretary.open("/meeting/view.xhtml?id=" + meeting);

    assertThat(secretary.heading()).hasText(title);
    assertThat(meetings(visitors, title)).isOne();
  }

  @Test
  void whatWasTypedSurvivesALostSession(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var title = Names.unique("Typed before the cookie was lost");
    secretary.open(FORM);
    new Secretariat(secretary).fill(title, "2031-03-07", "10:00", "12:00");

    loseCookie(secretary);
    secretary.button("Save").click();

    assertThat(secretary.heading()).hasText("Your session has ended");
    secretary.link("Sign in again").click();
    savesWhatIsBack(secretary, title);
    assertThat(meetings(visitors, title)).isOne();
  }

  @Test
  void changeOfAMeetingSurvivesALostSession(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var meeting = new Secretariat(secretary).call(Names.unique("Meeting before its change"));
    var title = Names.unique("Meeting after its change");
    secretary.open(FORM + "?id=" + meeting);
    field(secretary, "title").fill(title);

    loseCookie(secretary);
    secretary.button("Save").click();
    secretary.link("Sign in again").click();

    assertThat(secretary.page()).hasURL(secretary.address() + FORM + "?id=" + meeting);
    assertThat(field(secretary, "title")).hasValue(title);
    secretary.button("Save").click();
    assertThat(secretary.heading()).hasText(title);
  }

  private static void loseCookie(Visit visit) {
    visit
        .context()
        .clearCookies(
            new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("PORTAL_.*")));
  }

  private static void savesWhatIsBack(Visit secretary, String title) {
    assertThat(secretary.page().getByText("has been put back")).isVisible();
    assertThat(field(secretary, "title")).hasValue(title);
    assertThat(field(secretary, "day")).hasValue("2031-03-07");
    assertThat(field(secretary, "start")).hasValue("10:00");
    secretary.button("Save").click();
    secretary.page().waitForURL(url -> url.contains("/meeting/agenda.xhtml"));
    secretary.open(FORM);
    assertThat(field(secretary, "title")).hasValue("");
    assertThat(secretary.page().getByText("has been put back")).hasCount(0);
  }

  @Test
  void whatWasTypedSurvivesALogoutAtKeycloak(Visitors visitors) {
    var secretary = visitors.stranger();
    var title = Names.unique("Typed before the logout elsewhere");
    secretary.open(FORM);
    secretary.signIn(Person.SECRETARIAT_CTF_2);
    new Secretariat(secretary).fill(title, "2031-03-07", "10:00", "12:00");

    new KeycloakDesk(visitors.services()).logOut(Person.SECRETARIAT_CTF_2);
    secretary.button("Save").click();

    assertThat(secretary.heading()).hasText("Your session has ended");
    secretary.link("Sign in again").click();
    secretary.signIn(Person.SECRETARIAT_CTF_2);
    savesWhatIsBack(secretary, title);
    assertThat(meetings(visitors, title)).isOne();
  }

  @Test
  void postWithoutAViewIsAnsweredByAPageAndChangesNothing(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var title = Names.unique("Posted from nowhere");
    var since = visitors.database().now();

    var bare = post(secretary, form(title));
    var stale = post(secretary, form(title).set("jakarta.faces.ViewState", "123:456"));

    for (var answer : List.of(bare, stale)) {
      assertThat(answer.status()).isIn(200, 403, 409);
      assertThat(answer.text()).contains("Your session has ended").doesNotContain(title);
    }
    assertThat(visitors.database().acts(Person.SECRETARIAT_CTF, since))
        .hasSize(2)
        .allMatch(leaf -> leaf.startsWith("access.pageCalled "));
    assertThat(meetings(visitors, title)).isZero();
  }

  private static APIResponse post(Visit secretary, FormData form) {
    return secretary
        .context()
        .request()
        .post(
            secretary.address() + FORM,
            RequestOptions.create()
                .setHeader("Origin", secretary.address())
                .setHeader("Sec-Fetch-Site", "same-origin")
                .setForm(form));
  }

  private static FormData form(String title) {
    return FormData.create()
        .set("form", "form")
        .set("form:title", title)
        .set("form:day", "2031-03-07")
        .set("form:start", "10:00")
        .set("form:endsAt", "12:00")
        .set("form:place", "Geneva")
        .set("form:save", "Save");
  }

  @Test
  void detailsOfAMeetingAreShownAsTheyAreWhenEdited(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);

    secretary.open(FORM + "?id=" + Samples.CTF_MEETING);

    assertThat(field(secretary, "start")).hasValue("10:00");
    assertThat(field(secretary, "endsAt")).hasValue("13:00");
    assertThat(field(secretary, "room")).hasValue("Room VII");
  }

  private static long meetings(Visitors visitors, String title) {
    return visitors.database().count("select count(*) from meeting where title = ?", title);
  }

  private static Locator field(Visit visit, String id) {
    return visit.page().locator("[id='form:" + id + "']");
  }

  private static Locator error(Visit visit, String id) {
    return visit
        .page()
        .locator(".field", new Page.LocatorOptions().setHas(field(visit, id)))
        .locator(".field-error");
  }
}
