package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** Auditors and administrators ask why somebody may read a record, or why not. */
@Journey
class WhyJourneyIT {

  @Test
  void refusalInTheLogLeadsToItsReason(Visitors visitors) {
    visitors.as(Person.HTF_DELEGATE_FR).get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open(
        "/desk/log.xhtml?outcome=REFUSED&person=htf-delegate-fr&object=" + Samples.CTF_MEETING);
    auditor.link("Why?").first().click();

    assertThat(verdict(auditor)).containsText("May not read. Is not a member");
    assertThat(verdict(auditor)).containsText("NOT_A_MEMBER");
    assertThat(auditor.page().locator("main")).containsText("HTF Delegate, France");
    assertThat(auditor.page().locator("main")).containsText("Task Force on Humanitarian Access");
    assertThat(auditor.page().locator("main")).not().containsText(title(visitors));
  }

  private static Locator verdict(Visit visit) {
    return visit.page().locator(".decision .notice");
  }

  private static String title(Visitors visitors) {
    return of(visitors, "title");
  }

  private static String of(Visitors visitors, String column) {
    return visitors
        .database()
        .texts("select " + column + " from meeting where id = ?", Samples.CTF_MEETING)
        .get(0);
  }

  @Test
  void administratorAsksByNameAndSymbol(Visitors visitors) {
    var symbol = of(visitors, "symbol");
    var administrator = visitors.as(Person.ADMINISTRATOR);
    administrator.open("/mandate/accounts.xhtml");
    administrator.link("Explain access").click();

    administrator.page().getByLabel("Person").fill("nobody");
    administrator.page().getByLabel("Record").fill(symbol);
    administrator.button("Explain").click();
    assertThat(administrator.page().getByRole(AriaRole.ALERT))
        .hasText("Nobody, or more than one person, is called that.");
    assertThat(administrator.page().getByLabel("Record")).hasValue(symbol);
    administrator.page().getByLabel("Person").fill("ctf-delegate-tr");
    administrator.button("Explain").click();

    assertThat(verdict(administrator)).containsText("May read. A rule permits it.");
    assertThat(administrator.page().locator("main")).containsText("Ceasefire Task Force");
  }

  @Test
  void pageIsForNobodyElse(Visitors visitors) {
    for (var person : List.of(Person.SECRETARIAT_CTF, Person.CTF_DELEGATE_TR)) {
      var other = visitors.as(person).expecting("403");

      assertThat(other.get("/desk/why.xhtml?person=auditor&record=" + Samples.CTF_MEETING).status())
          .isEqualTo(403);
    }
  }
}
