package org.issg.portal.access.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import org.issg.portal.journey.Drafting;
import org.issg.portal.journey.Incidents;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Sessions;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session ends in the middle of a form; what was typed is there again for the same person. */
@Journey
class KeptFormsJourneyIT {

  private static final String BACK = "What you had entered before the interruption";

  @Test
  void meetingIsThereAgain(Visitors visitors) {
    var secretary = at(visitors, Person.SECRETARIAT_CTF, "/meeting/edit.xhtml");
    new Secretariat(secretary).fill("Meeting in the making", "2031-03-07", "10:00", "12:00");

    endAndReturn(visitors, secretary, Person.SECRETARIAT_CTF);

    assertThat(field(secretary, "title")).hasValue("Meeting in the making");
    assertThat(field(secretary, "day")).hasValue("2031-03-07");
    assertThat(field(secretary, "room")).hasValue("Room VII");
  }

  @Test
  void agendaItemIsThereAgain(Visitors visitors) {
    var page = "/meeting/agenda.xhtml?id=" + Samples.CTF_MEETING;
    var secretary = at(visitors, Person.SECRETARIAT_CTF, page);
    field(secretary, "title").fill("Item in the making");
    field(secretary, "kind").selectOption("DECISION");
    field(secretary, "sub").check();
    field(secretary, "note").fill("A note to it");

    endAndReturn(visitors, secretary, Person.SECRETARIAT_CTF);

    assertThat(field(secretary, "title")).hasValue("Item in the making");
    assertThat(field(secretary, "kind")).hasValue("DECISION");
    assertThat(field(secretary, "sub")).isChecked();
    assertThat(field(secretary, "note")).hasValue("A note to it");
  }

  @Test
  void documentIsThereAgainWithItsFile(Visitors visitors, @TempDir Path folder) {
    var title = Names.unique("Document in the making");
    var secretary = at(visitors, Person.SECRETARIAT_CTF, "/me.xhtml");
    var work = new Secretariat(secretary);
    work.openDocuments(work.call(Names.unique("Meeting with a document")));
    work.send(Samples.pdfOf(1000, 1, folder.resolve("kept.pdf")));
    field(secretary, "title").fill(title);

    endAndReturn(visitors, secretary, Person.SECRETARIAT_CTF);

    assertThat(field(secretary, "title")).hasValue(title);
    assertThat(secretary.page().locator(".upload-message")).containsText("is still here");
    secretary.button("Attach").click();
    assertThat(work.document(title)).isVisible();
  }

  @Test
  void paperIsThereAgain(Visitors visitors) {
    var delegate = at(visitors, Person.CTF_DELEGATE_FR, "/me.xhtml");
    var drafting = new Drafting(delegate);
    drafting.begin("CTF");
    drafting.write("en", "Paper in the making", "First paragraph", "Second paragraph");

    endAndReturn(visitors, delegate, Person.CTF_DELEGATE_FR);

    assertThat(drafting.title("en")).hasValue("Paper in the making");
    assertThat(drafting.text("en")).containsText("Second paragraph");
    assertThat(drafting.field("track")).hasValue("CEASEFIRE");
  }

  @Test
  void reportIsThereAgainButForItsSource(Visitors visitors) {
    var delegate = at(visitors, Person.CTF_DELEGATE_FR, Incidents.FORM);
    var report = new Incidents(delegate);
    report.fill("Report in the making", "SY02", "2016-03-07");
    report.field("alleged").first().locator("input").first().check();
    report.field("sourceName").fill("Nobody may know");
    report.field("sourceContact").fill("+963 11 000");

    endAndReturn(visitors, delegate, Person.CTF_DELEGATE_FR);

    assertThat(report.field("text")).hasValue("Report in the making");
    assertThat(report.field("kind")).hasValue("SHELLING");
    assertThat(report.field("time")).hasValue("09:30");
    assertThat(report.field("alleged").first().locator("input").first()).isChecked();
    assertThat(report.field("sourceName")).hasValue("");
    assertThat(report.field("sourceContact")).hasValue("");
  }

  @Test
  void replyOfADelegationIsThereAgain(Visitors visitors) {
    var dossier = askedDossier(visitors);
    var delegate = at(visitors, Person.CTF_DELEGATE_TR, Incidents.DOSSIER + dossier);
    field(delegate, "reply").fill("A reply in the making");

    endAndReturn(visitors, delegate, Person.CTF_DELEGATE_TR);

    assertThat(field(delegate, "reply")).hasValue("A reply in the making");
  }

  private static UUID askedDossier(Visitors visitors) {
    var report =
        new Incidents(visitors.as(Person.CTF_DELEGATE_FR))
            .report(Names.unique("Shelling of a street"), "SY02", "2016-03-07");
    var dossier =
        new Incidents(visitors.as(Person.SECRETARIAT_CTF))
            .register(report, Names.unique("Dossier with a question"));
    new Incidents(visitors.as(Person.CTF_COCHAIR_RU)).ask(dossier, "Türkiye");
    return dossier;
  }

  @Test
  void nextPersonAtTheSameComputerFindsNothing(Visitors visitors) {
    var shared = at(visitors, Person.CTF_DELEGATE_FR, Incidents.FORM);
    new Incidents(shared).field("text").fill("For my own eyes");
    assertThat(kept(shared)).isNotEqualTo("{}").doesNotContain("own eyes");
    end(visitors, shared, Person.CTF_DELEGATE_FR);

    shared.context().clearCookies();
    shared.link("Sign in again").click();
    shared.signIn(Person.CTF_DELEGATE_IR);

    assertThat(new Incidents(shared).field("text")).hasValue("");
    assertThat(shared.page().getByText(BACK)).hasCount(0);
    assertThat(kept(shared)).isEqualTo("{}");
  }

  @Test
  void signingOutLeavesNothingBehind(Visitors visitors) {
    var delegate = at(visitors, Person.CTF_DELEGATE_FR, Incidents.FORM);
    new Incidents(delegate).field("text").fill("Not to be kept");
    assertThat(kept(delegate)).isNotEqualTo("{}");

    delegate.page().locator(".person-menu > summary").click();
    delegate
        .page()
        .getByRole(AriaRole.BANNER)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
        .click();

    assertThat(delegate.heading()).hasText("You are signed out");
    assertThat(kept(delegate)).isEqualTo("{}");
  }

  private static Visit at(Visitors visitors, Person person, String path) {
    var visit = visitors.stranger();
    visit.page().clock().install();
    visit.open(path);
    visit.signIn(person);
    return visit;
  }

  /** Lets the session end, and comes back to the page by the way that it offers. */
  private static void endAndReturn(Visitors visitors, Visit visit, Person person) {
    var page = visit.page().url();
    end(visitors, visit, person);
    visit.link("Sign in again").click();
    visit.signInAgain();
    assertThat(visit.page()).hasURL(page);
    assertThat(visit.page().getByText(BACK)).isVisible();
  }

  private static void end(Visitors visitors, Visit visit, Person person) {
    visit.expecting("401");
    new Sessions(visitors, person).leaveAlone("31 minutes");
    visit.page().clock().fastForward("31:00");
    assertThat(visit.link("Sign in again")).isVisible();
  }

  /** All that this tab keeps, once it is written. */
  private static String kept(Visit visit) {
    visit.page().evaluate("() => window.portalDrafts?.settled()");
    return (String) visit.page().evaluate("() => JSON.stringify({ ...sessionStorage })");
  }

  private static Locator field(Visit visit, String id) {
    return visit.page().locator("[id='form:" + id + "']");
  }
}
