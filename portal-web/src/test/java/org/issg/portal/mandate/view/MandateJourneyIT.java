package org.issg.portal.mandate.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** A secretary accredits somebody, and takes the seat away again while they are signed in. */
@Journey
class MandateJourneyIT {

  private static final String MEETING = "/meeting/view.xhtml?id=" + Samples.CTF_MEETING;

  @Test
  void seatOpensTheTaskForceAndItsEndClosesItWithTheNextClick(Visitors visitors) {
    var person = visitors.as(Person.NEWCOMER).expecting("404");
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var since = visitors.database().now();
    try {
      assertThat(person.open(MEETING).status()).isEqualTo(404);

      accredit(secretary, "Italy");
      assertThat(person.open(MEETING).status()).isEqualTo(200);
      person.open("/me.xhtml");
      assertThat(person.page().locator("table.list")).containsText("Ceasefire Task Force");

      end(secretary);
      assertThat(person.open(MEETING).status()).isEqualTo(404);
      assertThat(visitors.database().acts(Person.SECRETARIAT_CTF, since))
          .contains("mandate.delegationSet DONE", "mandate.given DONE", "mandate.ended DONE");
    } finally {
      forget(visitors);
    }
  }

  private static void accredit(Visit secretary, String delegation) {
    var page = secretary.page();
    secretary.open("/mandate/list.xhtml");
    secretary.link("Accredit").click();
    page.getByLabel("Account name or e-mail address").fill(Person.NEWCOMER.account());
    secretary.button("Give the seat").click();
    assertThat(secretary.page().locator(".field-error").last())
        .containsText("Choose the delegation");
    page.getByLabel("Delegation").selectOption(new SelectOption().setLabel(delegation));
    secretary.button("Give the seat").click();
    assertThat(secretary.heading()).hasText("Newcomer without membership");
    assertThat(page.locator("table.list .state")).hasText("In force");
  }

  private static Locator field(Visit visit, String label) {
    return visit.page().locator(".field", new Page.LocatorOptions().setHasText(label)).first();
  }

  private static void end(Visit secretary) {
    secretary.link("Change or end").click();
    secretary.button("End now").click();
    new Secretariat(secretary).confirm("End now");
    assertThat(secretary.page().locator("table.list .state")).hasText("Ended");
  }

  /** Takes the seat away for good, so that others find the person as the demonstration has it. */
  private static void forget(Visitors visitors) {
    visitors
        .database()
        .texts(
            "with person as (update member set delegation_id = null where subject = ? returning"
                + " id) delete from membership where member_id in (select id from person)"
                + " returning id::text",
            Person.NEWCOMER.subject());
  }

  @Test
  void secondSeatAtTheSameTimeIsRefusedAtItsField(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);

    secretary.open("/mandate/give.xhtml?account=" + Person.CTF_DELEGATE_FR.account());
    secretary.button("Give the seat").click();

    assertThat(field(secretary, "In force from"))
        .containsText("The person already has a seat in this body at that time.");
  }

  @Test
  void foreignBodyAndForeignPersonStayClosed(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_HTF).expecting("403").expecting("404");
    var person =
        visitors
            .database()
            .texts(
                "select id::text from member where subject = ?", Person.CTF_DELEGATE_IR.subject())
            .get(0);

    assertThat(secretary.open("/mandate/list.xhtml?body=CTF").status()).isEqualTo(403);
    assertThat(secretary.open("/mandate/person.xhtml?id=" + person).status()).isEqualTo(404);
    assertThat(secretary.open("/mandate/person.xhtml?id=nonsense").status()).isEqualTo(404);
    assertThat(visitors.as(Person.CTF_COCHAIR_US).get("/mandate/list.xhtml").status())
        .isEqualTo(403);
    secretary.open("/mandate/list.xhtml");
    assertThat(
            secretary
                .page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("CTF")))
        .hasCount(0);
  }
}
