package org.issg.portal.shared.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** The language is the reader's own choice, and the page turns with it. */
@Journey
class MirrorPageIT {

  @Test
  void arabicPageIsTheMirror(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_HTF_2);
    var meeting = "/meeting/view.xhtml?id=" + Samples.HTF_MEETING;
    secretary.open(meeting);
    choose(secretary, "English");
    assertThat(secretary.page().locator("html")).hasAttribute("dir", "ltr");
    assertThat(navigation(secretary).middle()).isLessThan(content(secretary).middle());

    choose(secretary, "العربية");

    assertThat(secretary.page().locator("html")).hasAttribute("dir", "rtl");
    assertThat(secretary.page().locator("html")).hasAttribute("lang", "ar");
    assertThat(secretary.page()).hasURL(secretary.address() + meeting);
    assertThat(navigation(secretary).middle()).isGreaterThan(content(secretary).middle());
    assertThat(Layout.sidewaysScroll(secretary.page())).isZero();
  }

  private static void choose(Visit visit, String language) {
    var menu = visit.page().locator("header.bar details.menu").first();
    menu.locator("summary").click();
    menu.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(language)).click();
  }

  private static Layout.Extent navigation(Visit visit) {
    return Layout.extent(visit.page().locator("nav.side"));
  }

  private static Layout.Extent content(Visit visit) {
    return Layout.extent(visit.page().locator("main"));
  }

  /** The choice stays with the person, so it is one whom no other test needs. */
  @Test
  void chosenLanguageIsKeptAfterSigningInElsewhere(Visitors visitors) {
    var here = visitors.stranger();
    here.open("/");
    here.signIn(Person.SECRETARIAT_ISSG_2);
    choose(here, "Русский");
    assertThat(here.page().locator("html")).hasAttribute("lang", "ru");

    var elsewhere = visitors.stranger();
    elsewhere.open("/");
    elsewhere.signIn(Person.SECRETARIAT_ISSG_2);

    assertThat(elsewhere.page().locator("html")).hasAttribute("lang", "ru");
  }

  @Test
  void chosenLanguageIsKeptAfterSigningOutAndInAgain(Visitors visitors) {
    var delegate = visitors.stranger();
    delegate.open("/");
    delegate.signIn(Person.HTF_CHAIR_UN);
    choose(delegate, "العربية");
    delegate.page().locator(".person-menu > summary").click();
    delegate.page().locator("form[action='/logout'] button").click();
    assertThat(delegate.page()).hasURL(delegate.address() + "/signed-out.xhtml");
    assertThat(delegate.page().locator("html")).hasAttribute("dir", "rtl");

    delegate.open("/");
    delegate.signIn(Person.HTF_CHAIR_UN);

    assertThat(delegate.page().locator("html")).hasAttribute("lang", "ar");
    choose(delegate, "English");
  }

  @Test
  void phoneUnfoldsTheNavigation(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_SA, Look.PHONE);

    delegate.open("/");
    assertThat(delegate.page().locator("nav.side")).not().isVisible();
    delegate.button("Navigation").click();
    delegate.page().locator("nav.side").getByText("Meetings").click();

    assertThat(delegate.heading()).hasText("Meetings");
  }
}
