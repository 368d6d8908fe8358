package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.UUID;
import org.issg.portal.journey.Database;
import org.issg.portal.journey.Fitness;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two auditors have the values beside a leaf destroyed, from the request to the end. */
@Journey
class RedactionJourneyIT {

  private static final Look[] LOOKS = {Look.WIDE, Look.PHONE, Look.WIDE_ARABIC, Look.PHONE_ARABIC};

  private Database database;
  private String name;
  private String leaf;

  /** The making of a rule keeps the rule's name beside its leaf. */
  @BeforeEach
  void makeARule(Visitors visitors) {
    database = visitors.database();
    name = Names.unique("Rule that names somebody");
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/rule.xhtml");
    auditor.page().locator("#form\\:name").fill(name);
    auditor.button("Save").click();
    assertThat(auditor.page().locator("table.list")).containsText(name);
    auditor.open("/desk/log.xhtml?action=desk.ruleMade");
    auditor.page().locator("table.list tbody tr td a").first().click();
    leaf = auditor.page().url().replaceFirst("^https?://[^/]+", "");
    assertThat(values(auditor)).containsText(name);
  }

  /** Those that were carried out stay: their values are gone for good. */
  @AfterEach
  void takeTheRuleAway() {
    database.execute("delete from alert_rule where name = '" + name + "'");
    database.execute("delete from redaction where state <> 'DONE'");
  }

  private static Locator values(Visit visit) {
    return visit.page().locator("table.sides");
  }

  private static Locator part(Visit visit) {
    return visit.page().locator("section[aria-labelledby=redaction]");
  }

  @Test
  void valuesAreDestroyedByTwoAuditors(Visitors visitors) {
    var one = visitors.as(Person.AUDITOR);
    one.open(leaf);
    one.button("Ask for their destruction").click();
    assertThat(one.page().locator(".field-error").first()).hasText("Choose a reason.");
    assertThat(values(one)).containsText(name);
    one.page().locator("#form\\:reason").selectOption("PERSONAL_DATA");
    one.button("Ask for their destruction").click();
    assertThat(part(one)).containsText("Another one has to confirm it.");
    assertThat(one.button("Confirm: destroy the values")).hasCount(0);
    assertThat(one.button("Withdraw my request")).isVisible();

    var other = visitors.as(Person.AUDITOR_2);
    other.open("/desk/log.xhtml");
    assertThat(other.page().locator(".tabs")).containsText("Redactions 1");
    other.open("/desk/redactions.xhtml");
    assertThat(row(other)).containsText("Waits for a second auditor");
    row(other).locator("td.main a").click();
    assertThat(values(other)).containsText(name);
    assertThat(part(other)).containsText("Personal data");
    looksFit(visitors, Person.AUDITOR_2, leaf, "asked");
    looksFit(visitors, Person.AUDITOR_2, "/desk/redactions.xhtml", "waiting");
    other.button("Confirm: destroy the values").click();
    assertThat(other.page().locator("dialog")).containsText("Nobody can bring them back.");
    other.page().locator("dialog .confirm-yes").click();
    assertThat(part(other)).containsText("Confirmed by");

    Database.await(this::isDestroyed, () -> "the values of " + leaf + " are still there");
    other.open(leaf);
    assertThat(values(other)).hasCount(0);
    assertThat(other.page().locator("main")).not().containsText(name);
    assertThat(part(other)).containsText("The values were destroyed, with their salt.");
    assertThat(part(other)).containsText("Asked for by");
    assertThat(part(other)).containsText("Auditor of the portal 2");
    assertThat(part(other).locator("form")).hasCount(0);
    looksFit(visitors, Person.AUDITOR, leaf, "destroyed");
    other.open("/desk/redactions.xhtml?state=all");
    assertThat(row(other)).containsText("Destroyed");
  }

  private static Locator row(Visit visit) {
    return visit.page().locator("table.list tbody tr").first();
  }

  private boolean isDestroyed() {
    var id = UUID.fromString(leaf.substring(leaf.length() - new UUID(0, 0).toString().length()));
    return database.count(
            "select count(*) from leaf_values where leaf_id = ? and content is null", id)
        > 0;
  }

  private static void looksFit(Visitors visitors, Person person, String path, String picture) {
    for (var look : LOOKS) {
      var visit = visitors.as(person, look);
      visit.open(path);
      assertThat(visit.heading()).isVisible();
      visit.picture(Path.of("target/looks/redaction-%s-%s.png".formatted(picture, look)));
      assertThat(new Fitness().complaints(visit, look)).as("%s %s", picture, look).isEmpty();
    }
  }

  @Test
  void anotherAuditorDeclinesAndTheValuesStay(Visitors visitors) {
    var one = visitors.as(Person.AUDITOR);
    one.open(leaf);
    one.page().locator("#form\\:reason").selectOption("KEPT_IN_ERROR");
    one.button("Ask for their destruction").click();
    assertThat(one.button("Withdraw my request")).isVisible();

    var other = visitors.as(Person.AUDITOR_2);
    other.open(leaf);
    other.button("Decline").click();

    assertThat(part(other)).containsText("Another auditor declined it; the values stay.");
    assertThat(values(other)).containsText(name);
    assertThat(other.button("Ask for their destruction")).isVisible();
    one.button("Withdraw my request").click();
    assertThat(one.page().locator(".messages")).containsText("This was decided already.");
  }

  @Test
  void nobodyElseOpensThePage(Visitors visitors) {
    for (var person :
        new Person[] {Person.CTF_DELEGATE_TR, Person.SECRETARIAT_CTF, Person.ADMINISTRATOR}) {
      assertThat(visitors.as(person).get("/desk/redactions.xhtml").status()).isEqualTo(403);
    }
  }
}
