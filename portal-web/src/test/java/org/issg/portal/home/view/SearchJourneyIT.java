package org.issg.portal.home.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** Finding records again, from any page, in any script. */
@Journey
class SearchJourneyIT {

  private static final String SEARCH = "/home/search.xhtml?q=";

  @Test
  void delegateFindsARecordFromTheHeaderAndOpensIt(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var page = delegate.page();
    delegate.open("/me.xhtml");

    page.locator(".bar-search input").fill("border");
    page.locator(".bar-search input").press("Enter");

    assertThat(delegate.heading()).hasText("Search");
    assertThat(page.locator("#q")).hasValue("border");
    assertThat(page.locator(".found h2"))
        .hasText(new String[] {"Agenda items", "Dossiers", "Position papers"});
    assertThat(page.locator(".results mark").first()).hasText("border");
    delegate.link("Fire across the border opposite Jarablus").click();
    assertThat(delegate.heading()).hasText("Fire across the border opposite Jarablus");
  }

  @Test
  void referenceAndSymbolAreFoundByTheirBeginning(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    var page = delegate.page();

    delegate.open(SEARCH + "CTF/INC");
    assertThat(page.locator(".found h2")).hasText("Dossiers");
    assertThat(page.locator(".results .symbol").first()).containsText("CTF/INC/");

    delegate.open(SEARCH + "12/Add.1");
    assertThat(page.locator(".results h3"))
        .hasText("Modalities for the exchange of information: note by the co-chairs");
  }

  @Test
  void otherTaskForceFindsNothingOfIt(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_DE);

    for (var words : List.of("Jarablus", "CTF/INC", "Aleppo outskirts")) {
      delegate.open(SEARCH + words);
      assertThat(delegate.page().locator(".empty-title")).hasText("Nothing found");
    }
  }

  @Test
  void draftOfAnotherDelegationIsNotFound(Visitors visitors) {
    var words = SEARCH + "first thoughts of the delegation";
    var iran = visitors.as(Person.CTF_DELEGATE_IR);
    var turkey = visitors.as(Person.CTF_DELEGATE_TR);

    iran.open(words);
    turkey.open(words);

    assertThat(iran.page().locator(".results h3"))
        .hasText("On the difference between the co-chairs’ counts");
    assertThat(turkey.page().locator(".results")).hasCount(0);
  }

  @Test
  void arabicWordsAreFoundOnAnArabicPage(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_SA, Look.WIDE_ARABIC);
    var page = delegate.page();
    delegate.open("/");

    page.locator(".bar-search input").fill("أسماء الأماكن");
    page.locator(".bar-search button").click();

    assertThat(page.locator(".results h3").first()).hasText("قائمة موحدة بأسماء الأماكن بالعربية");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
  }

  @Test
  void phoneHasItsOwnWayToTheSearch(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_JO, Look.PHONE);
    var page = delegate.page();
    delegate.open("/");
    assertThat(page.locator(".bar-search")).not().isVisible();

    page.locator(".bar-search-link").click();
    page.locator("#q").fill("convoy");
    page.locator("#q").press("Enter");

    assertThat(page.locator(".found h2").first()).hasText("Agenda items");
    assertThat(Layout.sidewaysScroll(page)).isZero();
  }

  @Test
  void whatIsTypedIsNeverMarkup(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var hostile = "<img src=x onerror=alert(1)> \"'border";

    delegate.open(SEARCH + URLEncoder.encode(hostile, StandardCharsets.UTF_8));

    assertThat(delegate.page().locator("#q")).hasValue(hostile);
    assertThat(delegate.page().locator("main img")).hasCount(0);
  }

  @Test
  void unknownKindIsNoPageAndNothingTypedIsNoSearch(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var since = visitors.database().now();

    assertThat(delegate.get(SEARCH + "border&kind=SPY").status()).isEqualTo(404);
    assertThat(delegate.get("/home/search.xhtml").status()).isEqualTo(200);

    assertThat(visitors.database().acts(Person.CTF_DELEGATE_TR, since))
        .containsExactly("access.pageCalled REFUSED MALFORMED");
  }

  @Test
  void thoseWhoReadNoContentHaveNoSearch(Visitors visitors) {
    for (var person : List.of(Person.AUDITOR, Person.ADMINISTRATOR)) {
      var visit = visitors.as(person);
      visit.open("/me.xhtml");

      assertThat(visit.page().locator(".bar-search, .bar-search-link")).hasCount(0);
      assertThat(visit.get(SEARCH + "border").status()).isEqualTo(403);
    }
  }
}
