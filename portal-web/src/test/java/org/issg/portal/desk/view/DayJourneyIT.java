package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Pattern;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** From a line of the log to the day of its person, and from there to the leaves. */
@Journey
class DayJourneyIT {

  private static final String MEETING = "/meeting/view.xhtml?id=";

  @Test
  void dayTellsWhatWasReadHowOftenAndWhatWasRefused(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_JO);
    delegate.get(MEETING + Samples.HTF_MEETING);
    delegate.get(MEETING + Samples.HTF_MEETING);
    delegate.get(MEETING + Samples.CTF_MEETING);
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/log.xhtml?person=htf-delegate-jo&object=" + Samples.HTF_MEETING);
    auditor.page().locator("table.list tbody a[href*='/desk/day']").first().click();

    assertThat(auditor.heading()).hasText("Day of HTF Delegate, Jordan");
    assertThat(auditor.page().locator(".figures")).containsText("Refused");
    assertThat(auditor.page().locator("[aria-labelledby=sessions] tbody tr").first()).isVisible();
    assertThat(act(auditor, "Not a member").first()).isVisible();
    act(auditor, "/HTF/").locator("a").first().click();
    assertThat(auditor.page().locator("table.list tbody tr").nth(1))
        .containsText("HTF Delegate, Jordan");
  }

  private static Locator act(Visit auditor, String text) {
    return auditor
        .page()
        .locator("table.hours tbody tr:not(.hour)")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  @Test
  void singleActLeadsToItsLeaf(Visitors visitors) {
    visitors.as(Person.CTF_DELEGATE_SA).get("/dossier/bulletin.xhtml");
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/day.xhtml?person=ctf-delegate-sa");
    auditor.link("Sign in").first().click();

    assertThat(auditor.page()).hasURL(Pattern.compile(".*/desk/(leaf|log)\\.xhtml.*"));
  }

  @Test
  void daysFollowEachOther(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/day.xhtml?person=ctf-delegate-tr&day=2016-03-07");
    assertThat(auditor.page().locator(".day-pager h2")).hasText("Monday, 7 March 2016");
    assertThat(auditor.page().locator("main")).containsText("Nothing here");

    auditor.link("Next day").click();
    assertThat(auditor.page().locator(".day-pager h2")).hasText("Tuesday, 8 March 2016");
    auditor.link("Previous day").click();

    assertThat(auditor.page().locator(".day-pager h2")).hasText("Monday, 7 March 2016");
  }

  @Test
  void dayIsWrittenAsItsLanguageWritesIt(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);

    Map.of(
            "ar", "الاثنين، 7 مارس 2016",
            "fr", "lundi 7 mars 2016",
            "ru", "понедельник, 7 марта 2016")
        .forEach(
            (language, day) ->
                assertThat(
                        auditor
                            .get(
                                "/desk/day.xhtml?person=ctf-delegate-tr&day=2016-03-07",
                                RequestOptions.create().setHeader("Accept-Language", language))
                            .text())
                    .contains(day));
  }

  @Test
  void nameOfSeveralLetsChoose(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/log.xhtml?person=france");
    auditor.page().locator("a.button[href*='/desk/day']").click();
    assertThat(auditor.page().locator(".tallies li")).hasCount(2);
    auditor.page().getByText("HTF Delegate, France").click();

    assertThat(auditor.heading()).hasText("Day of HTF Delegate, France");
  }

  @Test
  void dayThatNoCalendarHasIsNoPage(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);

    for (var day : new String[] {"7", "2016-02-30", "%2B999999999-01-01", "1999-12-31"}) {
      assertThat(auditor.get("/desk/day.xhtml?person=auditor&day=" + day).status()).isEqualTo(404);
    }
  }
}
