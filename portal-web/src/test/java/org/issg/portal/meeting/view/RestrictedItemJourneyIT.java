package org.issg.portal.meeting.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** An agenda item that only one delegation may know of, in a meeting that others read too. */
@Journey
class RestrictedItemJourneyIT {

  private static final String VIEW = "/meeting/view.xhtml?id=";

  private static Locator field(Visit visit, String id) {
    return visit.page().locator("[id='form:" + id + "']");
  }

  private static void addFor(Visit secretary, String title, String delegation) {
    field(secretary, "title").fill(title);
    field(secretary, "restricted").check();
    secretary.button("Add").click();
    assertThat(field(secretary, "title")).hasValue(title);
    assertThat(secretary.page().locator(".field-error").filter(text("Name at least one")))
        .hasCount(1);
    secretary.page().getByLabel(delegation).check();
    secretary.button("Add").click();
    assertThat(new Secretariat(secretary).items().last()).containsText(title);
  }

  /** Looks at the draft through the eyes of a delegation. */
  private static void seenAs(Visit secretary, UUID meeting, String delegation, int items) {
    secretary.open(VIEW + meeting);
    secretary.link("See as a delegation").click();
    secretary.page().getByLabel("Delegation").selectOption(delegation);
    secretary.button("Show").click();
    assertThat(secretary.page().locator(".notice.info")).containsText(delegation);
    assertThat(secretary.page().locator(".item")).hasCount(items);
  }

  private static Locator.FilterOptions text(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  @Test
  void restrictedItemIsLastOnTheAgendaOfItsDelegationAndNoGapOnThatOfOthers(Visitors visitors) {
    var title = Names.unique("Release of detainees");
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var desk = new Secretariat(secretary);
    UUID meeting = desk.call(Names.unique("Meeting with a restricted item"));
    desk.addItems("Opening");
    addFor(secretary, title, "Türkiye");
    assertThat(secretary.page().locator(".sortable > li").last()).containsText("Türkiye");
    seenAs(secretary, meeting, "Türkiye", 2);
    assertThat(secretary.page().locator("section:has(#restricted) .item")).containsText(title);
    seenAs(secretary, meeting, "France", 1);
    assertThat(secretary.page().locator("main")).not().containsText(title);
    seenAs(secretary, meeting, "Germany", 0);
    assertThat(secretary.page().locator("main")).containsText("would see nothing");
    desk.publish(meeting);

    for (var look : new Look[] {Look.WIDE, Look.PHONE_ARABIC}) {
      var named = visitors.as(Person.CTF_DELEGATE_TR, look);
      named.open(VIEW + meeting);
      assertThat(named.page().locator("section:has(#restricted) .item")).containsText(title);
      assertThat(named.page().locator(".item-number").filter(text("2"))).hasCount(0);
      var other = visitors.as(Person.CTF_DELEGATE_FR, look);
      other.open(VIEW + meeting);
      assertThat(other.page().locator(".item")).hasCount(1);
      assertThat(other.page().locator("body")).not().containsText(title);
      assertThat(other.page().locator("#restricted")).hasCount(0);
    }
  }
}
