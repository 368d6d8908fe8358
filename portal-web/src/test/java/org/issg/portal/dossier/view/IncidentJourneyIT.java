package org.issg.portal.dossier.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.journey.Incidents;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident on its way from a delegate's phone to the assessment. */
@Journey
class IncidentJourneyIT {

  private static final Pattern REFERENCE = Pattern.compile("CTF/INC/\\d{4}/\\d{4}");

  @TempDir Path folder;

  @Test
  void reportFromAPhoneBecomesADossierThatTheOtherTaskForceNeverSees(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR, Look.PHONE);
    var title = Names.unique("Shelling of a market street");
    var first = Incidents.photograph(folder.resolve("east.png"), Color.ORANGE);
    var second = Incidents.photograph(folder.resolve("west.png"), Color.BLUE);

    var report = reportWithPhotographs(delegate, first, second);
    assertThat(delegate.page().locator(".heading .state")).hasText("Received");
    var dossier = new Incidents(visitors.as(Person.SECRETARIAT_CTF)).register(report, title);

    coChairSeesPhotographs(visitors.as(Person.CTF_COCHAIR_RU), dossier, title);
    delegate.open("/dossier/reports.xhtml");
    assertThat(delegate.page().locator("table.list tbody tr").first()).containsText(REFERENCE);
    isHiddenFrom(visitors, Person.HTF_DELEGATE_DE, dossier, report);
  }

  private UUID reportWithPhotographs(Visit delegate, Path... photographs) {
    var incidents = new Incidents(delegate);
    delegate.open(Incidents.FORM);
    incidents.fill("Mortar rounds fell on the market street.", "SY02", "2016-03-07");
    incidents.send(photographs);
    assertThat(delegate.page().locator(".file-hash").first())
        .hasText(Samples.sha256(photographs[0]));
    return incidents.file();
  }

  private static void coChairSeesPhotographs(Visit coChair, UUID dossier, String title) {
    coChair.open("/dossier/list.xhtml?governorate=SY02&from=2016-03-07&until=2016-03-07");
    coChair.link(title).click();
    assertThat(coChair.page()).hasURL(Pattern.compile(".*id=" + dossier + ".*"));
    var pictures = coChair.page().locator(".evidence img");
    assertThat(pictures).hasCount(2);
    for (var picture : pictures.all()) {
      picture.scrollIntoViewIfNeeded();
      assertThat(picture).hasJSProperty("naturalWidth", 320);
    }
    pictures.first().click();
    assertThat(coChair.page().locator("dialog.enlarged img")).hasJSProperty("naturalWidth", 320);
    coChair.page().keyboard().press("Escape");
    assertThat(coChair.page().locator("a.evidence-look").first()).isFocused();
  }

  private static void isHiddenFrom(Visitors visitors, Person person, UUID dossier, UUID report) {
    var since = visitors.database().now();
    var outsider = visitors.as(person).expecting("404");
    var evidence =
        visitors.database().texts("select id from evidence_item where report_id = ?", report);
    assertThat(outsider.open(Incidents.DOSSIER + dossier).status()).isEqualTo(404);
    assertThat(outsider.open(Incidents.REPORT + report).status()).isEqualTo(404);
    assertThat(outsider.get("/evidence/" + evidence.get(0) + "?inline").status()).isEqualTo(404);
    assertThat(visitors.database().refusals(person, dossier, since))
        .isEqualTo(List.of("dossier.read NOT_A_MEMBER"));
    assertThat(visitors.database().refusals(person, report, since))
        .isEqualTo(List.of("dossier.reportRead NOT_A_MEMBER"));
  }

  @Test
  void replyOfTheDelegationStandsBesideTheAllegation(Visitors visitors) {
    var dossier = registered(visitors, Names.unique("Shelling that is denied"), "2016-03-08");
    var coChair = visitors.as(Person.CTF_COCHAIR_US);
    new Incidents(coChair).ask(dossier, "Saudi Arabia");
    assertThat(coChair.page().locator(".heading .state")).hasText("Clarification requested");

    var delegate = visitors.as(Person.CTF_DELEGATE_SA, Look.PHONE);
    delegate.open(Incidents.DOSSIER + dossier);
    new Incidents(delegate).field("reply").fill("No unit of ours was within range.");
    delegate.button("Give the reply").click();
    assertThat(delegate.page().locator(".beside")).containsText("No unit of ours was within range");

    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    secretary.open(Incidents.DOSSIER + dossier);
    secretary.button("Begin the assessment").click();
    secretary.page().locator("dialog .confirm-yes").click();
    assertThat(secretary.page().locator(".heading .state")).hasText("Under assessment");
    assertThat(secretary.page().locator(".timeline > li p"))
        .containsText(
            new String[] {
              "Registered", "Clarification requested", "Clarification given", "Assessment begun"
            });
  }

  private static UUID registered(Visitors visitors, String title, String day) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var report = new Incidents(delegate).report("Rounds fell on a street.", "SY07", day);
    return new Incidents(visitors.as(Person.SECRETARIAT_CTF)).register(report, title);
  }

  @Test
  void aRequestNeedsADelegationAndAQuestion(Visitors visitors) {
    var dossier = registered(visitors, Names.unique("Shelling to ask about"), "2016-03-08");
    var coChair = visitors.as(Person.CTF_COCHAIR_US);
    var incidents = new Incidents(coChair);
    coChair.open(Incidents.DOSSIER + dossier);

    coChair.page().getByText("Ask a delegation for information").click();
    coChair.button("Send the request").click();
    assertThat(incidents.error("delegation")).hasText("Choose the delegation to ask.");
    incidents.field("delegation").selectOption("Saudi Arabia");
    coChair.button("Send the request").click();

    assertThat(incidents.error("question")).hasText("Write the question.");
    assertThat(coChair.page().locator(".heading .state")).hasText("Registered");
  }

  @Test
  void nameOfTheSourceIsSeenByWhoeverFiledItAndTheSecretariatAlone(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var name = Names.unique("Shopkeeper");
    var incidents = new Incidents(delegate);
    delegate.open(Incidents.FORM);
    incidents.fill("Rounds fell on a street.", "SY05", "2016-03-09");
    incidents.field("sourceName").fill(name);
    var report = incidents.file();
    assertThat(delegate.page().locator(".source")).containsText(name);

    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    new Incidents(secretary).register(report, Names.unique("Shelling with a source"));
    secretary.open(Incidents.REPORT + report);
    assertThat(secretary.page().locator(".source")).containsText(name);

    var coChair = visitors.as(Person.CTF_COCHAIR_US);
    coChair.open(Incidents.REPORT + report);
    assertThat(coChair.page().getByText("Rounds fell on a street.")).isVisible();
    assertThat(coChair.page().locator("body")).not().containsText(name);
  }

  @Test
  void furtherReportJoinsTheDossierNearIt(Visitors visitors) {
    var title = Names.unique("Shelling told twice");
    var dossier = registered(visitors, title, "2016-03-10");
    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    var second = new Incidents(delegate).report("We heard it too.", "SY07", "2016-03-10");

    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    secretary.open(Incidents.REPORT + second);
    var choice = secretary.page().locator("option").getByText(title).getAttribute("value");
    new Incidents(secretary).field("join").selectOption(choice);
    secretary.button("Join the report").click();

    assertThat(secretary.page()).hasURL(Pattern.compile(".*id=" + dossier + ".*"));
    assertThat(secretary.page().locator(".reports article")).hasCount(2);
    assertThat(secretary.page().locator(".reports")).containsText("We heard it too.");
  }
}
