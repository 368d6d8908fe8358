package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.desk.service.LogQueries;
import org.issg.portal.journey.Database;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Mails;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** A rule is made, finds a delegate's refusals, and an auditor hears of them. */
@Journey
class AlertJourneyIT {

  private static final String WORDS = "New alerts: ";

  @Test
  void refusalsOfADelegateReachTheAuditor(Visitors visitors) {
    var name = Names.unique("Refusals of a journey");
    var auditor = visitors.as(Person.AUDITOR);
    makes(auditor, name);
    var mails = new Mails(visitors.services());
    var known = mails.textsWith(WORDS);

    var delegate = visitors.as(Person.HTF_DELEGATE_JO);
    for (var i = 0; i < 4; i++) {
      delegate.get("/meeting/view.xhtml?id=" + UUID.randomUUID());
    }

    var found = "select count(*) from alert where name = ? and actor = ? and amount >= 4";
    var database = visitors.database();
    Database.await(
        () -> database.count(found, name, Person.HTF_DELEGATE_JO.subject()) > 0,
        () -> "no alert of " + name);
    var mail = mails.nextWith(WORDS, known);
    assertThat(mail)
        .containsPattern("New alerts: \\d")
        .contains("/desk/alerts.xhtml")
        .containsPattern("auditor(-2)?@portal\\.example")
        .doesNotContain(name)
        .doesNotContain("Jordan")
        .doesNotContain("htf-delegate")
        .doesNotContain("meeting");
    auditor.open("/");
    auditor.page().locator(".tabs a", new Page.LocatorOptions().setHasText("Alerts")).click();
    var row = alert(auditor, name);
    assertThat(row).containsText("New");
    var amount = row.locator("td.number a");
    // Other tests have the same person refused, by more than a page of the log.
    var shown = Math.min(Integer.parseInt(amount.innerText()), LogQueries.SIZE);
    amount.click();
    assertThat(auditor.page().locator("#counted")).hasValue("REFUSALS");
    assertThat(auditor.page().locator("table.list tbody tr")).hasCount(shown);
    assertThat(
            auditor
                .page()
                .locator("table.list tbody tr")
                .filter(new Locator.FilterOptions().setHasText("HTF Delegate, Jordan")))
        .hasCount(shown);

    acknowledges(auditor, name);
    turnsOffAndDeletes(auditor, name);
  }

  private static void makes(Visit auditor, String name) {
    auditor.open("/desk/rules.xhtml");
    auditor.link("New rule").click();
    auditor.page().locator("#form\\:threshold").fill("0");
    auditor.button("Save").click();
    assertThat(auditor.page().locator(".field-error").first()).hasText("Give the rule a name.");
    auditor.page().locator("#form\\:name").fill(name);
    auditor.button("Save").click();
    assertThat(auditor.page().locator(".field-error").first())
        .hasText("Choose a number from 1 to 10000.");
    auditor.page().locator("#form\\:threshold").fill("3");
    auditor.page().locator("#form\\:window").fill("5");
    auditor.button("Try it on the past").click();
    assertThat(auditor.page().locator("#found")).containsText("Alerts it would have given");
    auditor.button("Save").click();
    assertThat(auditor.page()).hasURL(Pattern.compile(".*/desk/rules.xhtml.*"));
    assertThat(row(auditor, name)).containsText("3 refusals of one person within 5 minutes");
    assertThat(row(auditor, name)).containsText("On");
  }

  private static void acknowledges(Visit auditor, String name) {
    auditor.open("/desk/alerts.xhtml");
    alert(auditor, name).locator("td.main a").click();
    auditor.page().locator("#form\\:remark").fill("Asked the delegation");
    auditor.button("Acknowledge").click();
    assertThat(alert(auditor, name)).hasCount(0);
    auditor.open("/desk/alerts.xhtml?state=all");
    assertThat(alert(auditor, name)).containsText("Acknowledged");
    alert(auditor, name).locator("td.main a").click();
    assertThat(auditor.page().locator("dl.details")).containsText("Asked the delegation");
  }

  private static void turnsOffAndDeletes(Visit auditor, String name) {
    auditor.open("/desk/rules.xhtml");
    row(auditor, name).locator("td.main a").click();
    auditor.button("Turn off").click();
    assertThat(row(auditor, name)).containsText("Off");
    row(auditor, name).locator("td.main a").click();
    auditor.button("Delete").click();
    auditor.page().locator("dialog .confirm-yes").click();
    assertThat(auditor.page()).hasURL(Pattern.compile(".*/desk/rules.xhtml.*"));
    assertThat(row(auditor, name)).hasCount(0);
  }

  /** Of that rule and the delegate; it may find others too, whom other tests had refused. */
  private static Locator alert(Visit auditor, String name) {
    return row(auditor, name)
        .filter(new Locator.FilterOptions().setHasText("HTF Delegate, Jordan"));
  }

  private static Locator row(Visit auditor, String name) {
    return auditor
        .page()
        .locator("table.list tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  @Test
  void whoeverIsLateIsTold(Visitors visitors) {
    var name = Names.unique("Rule of two");
    var one = visitors.as(Person.AUDITOR);
    makes(one, name);
    var other = visitors.as(Person.AUDITOR);
    for (var visit : List.of(one, other)) {
      visit.open("/desk/rules.xhtml");
      row(visit, name).locator("td.main a").click();
      visit.page().locator("#form\\:threshold").fill("7");
    }

    one.button("Save").click();
    assertThat(row(one, name)).containsText("7 refusals");
    other.button("Save").click();

    assertThat(other.page().locator(".messages")).containsText("Somebody else changed this record");
    assertThat(other.page().locator("#form\\:threshold")).hasValue("7");
    turnsOffAndDeletes(one, name);
  }

  @Test
  void nobodyElseOpensThePages(Visitors visitors) {
    for (var person :
        new Person[] {Person.CTF_DELEGATE_TR, Person.SECRETARIAT_CTF, Person.ADMINISTRATOR}) {
      var visit = visitors.as(person).expecting("403").expecting("404");
      for (var path : new String[] {"alerts", "rules", "rule", "alert"}) {
        var answer = visit.get("/desk/" + path + ".xhtml?id=" + UUID.randomUUID());
        assertThat(answer.status()).as(person + " " + path).isIn(403, 404);
      }
    }
  }
}
