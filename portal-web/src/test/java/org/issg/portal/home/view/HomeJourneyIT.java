package org.issg.portal.home.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** Each finds on the home page what waits for them, and what is new. */
@Journey
class HomeJourneyIT {

  private static Locator tasks(Visit visit, String heading) {
    return visit
        .page()
        .locator(".tasks > section")
        .filter(
            new Locator.FilterOptions()
                .setHas(visit.page().locator("h3", new Page.LocatorOptions().setHasText(heading))));
  }

  @Test
  void secretariatSeesReportsToRegisterAndPapersToCirculate(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);

    secretary.open("/");

    assertThat(tasks(secretary, "Reports to register")).containsText("Latakia");
    assertThat(tasks(secretary, "Papers to circulate or refuse"))
        .containsText("One list of place names, beginning with the Arabic");
    assertThat(tasks(secretary, "Questions to your delegation")).hasCount(0);
    tasks(secretary, "Reports to register").locator("a").first().click();
    assertThat(secretary.heading()).isVisible();
    assertThat(secretary.page()).hasURL(Pattern.compile(".*/dossier/reportView\\.xhtml\\?id=.*"));
  }

  @Test
  void askedDelegationSeesTheQuestionWithItsTime(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);

    delegate.open("/");

    assertThat(tasks(delegate, "Questions to your delegation"))
        .containsText("Fire across the border opposite Jarablus");
    assertThat(tasks(delegate, "Questions to your delegation")).containsText("Answer by");
    assertThat(tasks(delegate, "Reports to register")).hasCount(0);
    delegate.link("Fire across the border opposite Jarablus").first().click();
    assertThat(delegate.heading()).hasText("Fire across the border opposite Jarablus");
  }

  @Test
  void delegationSeesItsRefusedPaper(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_DE);

    delegate.open("/");

    assertThat(tasks(delegate, "Papers to revise or withdraw"))
        .containsText("Medical items: a list line by line");
  }

  @Test
  void delegateForWhomNothingWaitsIsToldSo(Visitors visitors) {
    var delegate = visitors.as(Person.ISSG_DELEGATE_CN, Look.WIDE);

    delegate.open("/");

    assertThat(delegate.page().locator("main")).containsText("Nothing waits for you.");
  }

  @Test
  void newDossiersAndPapersStandBesideTheChangesOfMeetings(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_JO);

    delegate.open("/");

    var news = delegate.page().locator(".timeline");
    assertThat(news).containsText("Dossier registered");
    assertThat(news).containsText("Paper circulated");
    assertThat(news).containsText("Sixth plenary meeting of the Task Force on Humanitarian Access");
    assertThat(news).not().containsText("Jarablus");
  }

  @Test
  void phoneAndArabicShowTheSame(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_JO, Look.PHONE_ARABIC);

    delegate.open("/");

    assertThat(tasks(delegate, "أسئلة موجهة إلى وفدك")).containsText("HTF/INC/");
    assertThat(Layout.sidewaysScroll(delegate.page())).isZero();
    assertThat(Layout.beyondTheScreen(delegate.page())).isEmpty();
  }
}
