package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor finds every step of the others, and the refused ones, in the log. */
@Journey
class LogJourneyIT {

  private static final int PAGE = 50;

  @TempDir Path folder;

  @Test
  void auditorSeesEveryStep(Visitors visitors) {
    var title = Names.unique("Paper for the auditor");
    var meeting = publishesWithPaper(visitors, title);
    var version = readsAndDownloads(visitors, meeting, title);
    triesInVain(visitors, meeting);
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/log.xhtml?object=" + meeting);
    assertThat(row(auditor, "Create a meeting")).containsText("CTF Secretariat");
    assertThat(row(auditor, "Publish a meeting")).containsText("Done");
    assertThat(row(auditor, "Read a meeting", "CTF Delegate, France")).containsText("Read");
    assertThat(row(auditor, "Read a meeting", "HTF Delegate, France")).containsText("Refused");

    auditor.open("/desk/log.xhtml?object=" + version);
    assertThat(row(auditor, "Open a document")).containsText("CTF Delegate, France");
    assertThat(row(auditor, "Fetch a document")).containsText("CTF Delegate, France");

    auditor.open("/desk/log.xhtml?person=" + Person.SECRETARIAT_CTF_2.subject());
    assertThat(row(auditor, "Sign in")).containsText("Done");
    assertThat(row(auditor, "Add an agenda item")).isVisible();
    assertThat(row(auditor, "Send a file")).isVisible();
    assertThat(row(auditor, "Attach a document")).isVisible();
  }

  private UUID publishesWithPaper(Visitors visitors, String title) {
    var secretary = visitors.stranger();
    secretary.open("/");
    secretary.signIn(Person.SECRETARIAT_CTF_2);
    var desk = new Secretariat(secretary);
    var meeting = desk.published(Names.unique("Meeting for the auditor"));
    desk.openDocuments(meeting);
    desk.attach(Samples.copy("ctf-agenda-en.pdf", folder.resolve("paper.pdf")), title);
    return meeting;
  }

  private static String readsAndDownloads(Visitors visitors, UUID meeting, String title) {
    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    delegate.open("/meeting/view.xhtml?id=" + meeting);
    delegate.link(title).click();
    assertThat(delegate.page().locator(".reader-sheet canvas").first()).isVisible();
    delegate.page().waitForDownload(() -> delegate.link("Download").click());
    return delegate.parameter("id");
  }

  private static void triesInVain(Visitors visitors, UUID meeting) {
    var foreigner = visitors.as(Person.HTF_DELEGATE_FR).expecting("404");
    foreigner.open("/meeting/view.xhtml?id=" + meeting);
    assertThat(foreigner.heading()).hasText("There is nothing here for you");
  }

  private static Locator row(Visit auditor, String... texts) {
    var rows = auditor.page().locator("table.list tbody tr");
    for (var text : texts) {
      rows = rows.filter(new Locator.FilterOptions().setHasText(text));
    }
    return rows.first();
  }

  @Test
  void filtersStandInTheAddressAndHold(Visitors visitors) {
    var foreigner = visitors.as(Person.HTF_DELEGATE_FR);
    foreigner.get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/log.xhtml");
    auditor.page().getByLabel("Person").fill("htf-delegate-fr");
    auditor.page().locator("#outcome").selectOption("REFUSED");
    auditor.page().locator("#action").selectOption("meeting.read");
    auditor.page().getByLabel("Record").fill(Samples.CTF_MEETING.toString());
    auditor.button("Apply").click();

    assertThat(auditor.page())
        .hasURL(Pattern.compile(".*person=htf-delegate-fr.*outcome=REFUSED.*"));
    assertThat(auditor.page().locator("#outcome")).hasValue("REFUSED");
    var rows = auditor.page().locator("table.list tbody tr");
    assertThat(rows.first()).containsText("HTF Delegate, France");
    assertThat(rows.first()).containsText("ISSG/CTF/");
    assertThat(rows.filter(new Locator.FilterOptions().setHasNotText("Refused"))).hasCount(0);
    auditor.link("Clear").click();
    assertThat(auditor.page().locator("#outcome")).hasValue("");
  }

  @Test
  void logIsPagedByKeyForthAndBack(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_SA);
    for (var i = 0; i < PAGE + 5; i++) {
      delegate.get("/me.xhtml");
    }
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/log.xhtml?person=" + Person.CTF_DELEGATE_SA.account());
    var rows = auditor.page().locator("table.list tbody tr");
    assertThat(rows).hasCount(PAGE);
    var first = rows.first().innerText();

    auditor.link("Next").click();
    assertThat(rows.first()).not().containsText(first);
    assertThat(auditor.page()).hasURL(Pattern.compile(".*after=.*"));
    auditor.link("Previous").click();

    assertThat(rows).hasCount(PAGE);
    assertThat(rows.first().innerText()).isEqualTo(first);
  }

  @Test
  void readingTheLogIsInTheLog(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);
    var since = visitors.database().now();

    auditor.open("/desk/log.xhtml");
    assertThat(auditor.heading()).hasText("Audit log");

    assertThat(visitors.database().acts(Person.AUDITOR, since)).contains("desk.logRead READ");
  }
}
