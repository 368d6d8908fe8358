package org.issg.portal.position.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.issg.portal.journey.Drafting;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** The form of a paper takes no markup that harms, and loses nothing that was typed. */
@Journey
class PaperFormPageIT {

  private static final String HOSTILE =
      "<p onclick=\"window.harmed=1\">Safe words"
          + "<img src=\"x\" onerror=\"window.harmed=1\"></p><script>window.harmed=1</script>"
          + "<svg onload=\"window.harmed=1\"></svg><iframe srcdoc=\"<p>x</p>\"></iframe>"
          + "<a href=\"javascript:window.harmed=1\">link</a>";

  @Test
  void hostileMarkupIsNotKeptAndDoesNotRun(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var drafting = new Drafting(delegate);
    drafting.begin("CTF");
    drafting.title("en").fill(Names.unique("<img src=x onerror=window.harmed=1> & #{7*7}"));
    var heading = drafting.title("en").inputValue();

    delegate
        .page()
        .locator("[id='form:texts:0:html_input']")
        .evaluate("(input, value) => { input.value = value; }", HOSTILE);
    var paper = drafting.save();

    assertThat(delegate.heading()).hasText(heading);
    assertThat(drafting.article()).containsText("Safe words");
    assertThat(drafting.article().locator("img, script, svg, iframe, a, [onclick]")).hasCount(0);
    assertThat(delegate.page().evaluate("() => window.harmed === undefined")).isEqualTo(true);
    drafting.edit(paper);
    assertThat(drafting.text("en")).containsText("Safe words");
    assertThat(drafting.text("en").locator("img, script, svg, iframe, a")).hasCount(0);
    assertThat(delegate.page().evaluate("() => window.harmed === undefined")).isEqualTo(true);
  }

  @Test
  void formattedTextIsShownAsItWasWritten(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var drafting = new Drafting(delegate);
    drafting.begin("CTF");
    drafting.write("en", Names.unique("With a list"), "Two points:", "One", "Two & <b>three</b>");
    delegate.page().keyboard().press("Shift+ArrowUp");
    drafting.in("en").locator("button.ql-list[value=bullet]").click();

    var paper = drafting.save();

    assertThat(drafting.article().locator("ul > li"))
        .hasText(new String[] {"One", "Two & <b>three</b>"});
    drafting.edit(paper);
    assertThat(drafting.text("en").locator("li")).hasCount(2);
    drafting.save();
    assertThat(drafting.article().locator("ul > li")).hasCount(2);
  }

  @Test
  void whatIsMissingIsSaidAndTheRestStays(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var drafting = new Drafting(delegate);
    drafting.begin("CTF");
    drafting.write("fr", "", "Un texte sans titre.");

    delegate.button("Save").click();

    assertThat(error(delegate)).hasText("Fill in this field.");
    assertThat(error(delegate)).isVisible();
    assertThat(drafting.title("fr")).isFocused();
    assertThat(drafting.text("fr")).hasText("Un texte sans titre.");
    assertThat(delegate.page().getByText("has been put back")).hasCount(0);
    drafting.title("fr").fill(Names.unique("Avec un titre"));
    drafting.save();
    assertThat(drafting.article()).hasText("Un texte sans titre.");
  }

  private static Locator error(Visit visit) {
    return visit.page().locator(".field-error");
  }

  @Test
  void emptyPaperIsNotDrafted(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var drafting = new Drafting(delegate);
    drafting.begin("CTF");

    delegate.button("Save").click();

    assertThat(delegate.page().locator(".messages"))
        .hasText("Write the paper in at least one language: a title, and a text or a document.");
  }

  @Test
  void twoColleaguesWhoEditAtOnceLoseNothing(Visitors visitors) {
    var title = Names.unique("Of two people");
    var first = new Drafting(visitors.as(Person.CTF_DELEGATE_FR));
    var paper = first.draft(title, "In the beginning.");
    var other = visitors.as(Person.HTF_DELEGATE_FR);
    var second = new Drafting(other);
    second.edit(paper);
    first.edit(paper);
    first.write("en", title, "Words of the first.");
    first.save();

    second.write("en", title, "Words of the second.");
    other.button("Save").click();

    assertThat(other.page().locator(".messages")).containsText("Somebody else changed this paper");
    assertThat(second.text("en")).hasText("Words of the second.");
    assertThat(second.article()).containsText("Words of the first.");
    second.save();
    assertThat(second.article()).hasText("Words of the second.");
  }

  @Test
  void whatWasTypedSurvivesALostSession(Visitors visitors) {
    var title = Names.unique("Typed before the cookie was lost");
    var delegate = visitors.as(Person.CTF_DELEGATE_SA);
    var drafting = new Drafting(delegate);
    drafting.begin("CTF");
    drafting.write("en", title, "First paragraph.", "Second paragraph.");
    drafting.write("ar", "عنوان", "نص بالعربية");
    loseCookie(delegate);

    delegate.button("Save").click();
    assertThat(delegate.heading()).hasText("Your session has ended");
    delegate.link("Sign in again").click();

    assertThat(delegate.page().getByText("has been put back")).isVisible();
    assertThat(drafting.title("en")).hasValue(title);
    assertThat(drafting.text("en").locator("p"))
        .hasText(new String[] {"First paragraph.", "Second paragraph."});
    assertThat(drafting.text("ar")).hasText("نص بالعربية");
    drafting.save();
    assertThat(drafting.article().locator("p")).hasCount(2);
  }

  @Test
  void changeOfAColleagueIsNoticedAfterALostSession(Visitors visitors) {
    var title = Names.unique("Changed behind a lost session");
    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    var drafting = new Drafting(delegate);
    var paper = drafting.draft(title, "In the beginning.");
    drafting.edit(paper);
    drafting.write("en", title, "Mine.");
    loseCookie(delegate);
    var colleague = new Drafting(visitors.as(Person.HTF_DELEGATE_FR));
    colleague.edit(paper);
    colleague.write("en", title, "Hers.");
    colleague.save();

    delegate.button("Save").click();
    delegate.link("Sign in again").click();
    delegate.button("Save").click();

    assertThat(delegate.page().locator(".messages"))
        .containsText("Somebody else changed this paper");
    assertThat(drafting.text("en")).hasText("Mine.");
    assertThat(drafting.article()).containsText("Hers.");
  }

  private static void loseCookie(Visit visit) {
    visit
        .context()
        .clearCookies(
            new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("PORTAL_.*")));
  }

  @Test
  void paperIsDraftedOnAPhoneInArabic(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_SA, Look.PHONE_ARABIC);
    var drafting = new Drafting(delegate);
    drafting.begin("CTF");
    drafting.write("ar", Names.unique("موقفنا"), "نص الموقف.");
    assertThat(Layout.sidewaysScroll(delegate.page())).isZero();

    delegate.page().locator("[id='form:save']").click();

    assertThat(drafting.article()).hasText("نص الموقف.");
    assertThat(drafting.state()).hasText("مسودة");
    assertThat(Layout.sidewaysScroll(delegate.page())).isZero();
  }

  @Test
  void formForAPaperThatIsNoDraftIsItsPage(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_IR);
    var drafting = new Drafting(delegate);
    var paper = drafting.draft(Names.unique("Handed in"), "Words.");
    drafting.submit(paper);

    drafting.edit(paper);

    delegate.page().waitForURL(url -> url.contains("/position/view.xhtml"));
    assertThat(drafting.state()).hasText("Submitted");
  }

  @Test
  void secretariatHasNoForm(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF).expecting("403");

    assertThat(secretary.open("/position/edit.xhtml").status()).isEqualTo(403);
    secretary.open("/position/list.xhtml");
    assertThat(
            secretary.page().getByText("Draft a paper", new Page.GetByTextOptions().setExact(true)))
        .hasCount(0);
  }
}
