package org.issg.portal.document.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
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

/** Documents of a meeting are attached, replaced and withdrawn. */
@Journey
class MeetingDocumentsJourneyIT {

  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void replacedDocumentIsReadInItsNewVersion(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var desk = new Secretariat(secretary);
    var title = Names.unique("Note that is replaced");
    var meeting = desk.published(Names.unique("Meeting with a replaced note"));
    desk.openDocuments(meeting);
    desk.attach(Samples.copy("ctf-agenda-en.pdf", folder.resolve("first.pdf")), title);

    desk.document(title).getByText("New version").click();
    desk.send(Samples.copy("ctf-bulletin-en.pdf", folder.resolve("second.pdf")));
    secretary.button("New version").click();
    assertThat(desk.document(title)).containsText("second.pdf");

    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    delegate.open("/meeting/view.xhtml?id=" + meeting);
    assertThat(entry(delegate, title)).containsText("Version 2");
    var download = delegate.page().waitForDownload(() -> download(delegate, title).click());
    assertThat(download.suggestedFilename()).isEqualTo("second.pdf");
    assertThat(Samples.sha256(download.path()))
        .isEqualTo(Samples.sha256(Samples.demonstrationFile("ctf-bulletin-en.pdf")));
  }

  private static Locator entry(Visit visit, String title) {
    return visit
        .page()
        .locator("li.document")
        .filter(new Locator.FilterOptions().setHasText(title));
  }

  private static Locator download(Visit visit, String title) {
    return entry(visit, title).getByText("Download");
  }

  @Test
  void withdrawnDocumentIsNamedButNoLongerRead(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var desk = new Secretariat(secretary);
    var title = Names.unique("Note that is withdrawn");
    var meeting = desk.published(Names.unique("Meeting with a withdrawn note"));
    desk.openDocuments(meeting);
    desk.attach(Samples.copy("ctf-agenda-en.pdf", folder.resolve("note.pdf")), title);
    var version = versionOf(visitors, title);

    desk.act("Withdraw", title);
    assertThat(secretary.page().getByRole(AriaRole.DIALOG)).containsText("Withdraw this document?");
    desk.confirm("Withdraw");
    assertThat(desk.document(title)).containsText("Withdrawn");

    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    delegate.open("/meeting/view.xhtml?id=" + meeting);
    assertThat(entry(delegate, title)).containsText("Withdrawn");
    assertThat(download(delegate, title)).hasCount(0);
    assertThat(delegate.get("/content/" + version).status()).isEqualTo(404);
    assertThat(delegate.get("/document/read.xhtml?id=" + version).status()).isEqualTo(404);
  }

  private static UUID versionOf(Visitors visitors, String title) {
    return UUID.fromString(
        visitors
            .database()
            .texts(
                "select v.id from document_version v join document d on d.id = v.document_id"
                    + " where d.title = ?",
                title)
            .get(0));
  }

  @Test
  void progressIsShownAndStoppingKeepsNothing(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var desk = new Secretariat(secretary);
    desk.openDocuments(desk.call(Names.unique("Meeting with a stopped upload")));
    var before = visitors.database().stored();
    slowDown(secretary);
    var page = secretary.page();

    page.locator("input[type=file]")
        .setInputFiles(Samples.pdfOf(8 * MEGABYTE, 7, folder.resolve("slow.pdf")));
    assertThat(page.locator(".upload-progress")).isVisible();
    assertThat(page.locator(".upload-percent")).hasText(Pattern.compile("[1-9]\\d?%"));
    secretary.button("Stop").click();

    assertThat(page.locator(".upload-message"))
        .hasText("The upload was stopped. Nothing was kept.");
    assertThat(secretary.button("Attach")).isDisabled();
    visitors.database().await(before);
  }

  private static void slowDown(Visit visit) {
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", MEGABYTE);
    var session = visit.context().newCDPSession(visit.page());
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", conditions);
  }

  @Test
  void fileOfAKindThatIsNotTakenIsRefusedWithItsReason(Visitors visitors) throws IOException {
    var secretary = visitors.as(Person.SECRETARIAT_CTF).expecting("415");
    var desk = new Secretariat(secretary);
    desk.openDocuments(desk.call(Names.unique("Meeting with a refused file")));
    var before = visitors.database().stored();
    var script = Files.writeString(folder.resolve("page.pdf"), "<html><script>1");

    secretary.page().locator("input[type=file]").setInputFiles(script);

    assertThat(secretary.page().locator(".upload-message"))
        .containsText("This kind of file is not accepted.");
    assertThat(visitors.database().stored()).isEqualTo(before);
  }

  @Test
  void takenDocumentSymbolIsSaidAtItsFieldAndTheFileIsKept(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var desk = new Secretariat(secretary);
    var year = visitors.database().texts("select to_char(now() at time zone 'UTC', 'YYYY')").get(0);
    var title = Names.unique("Note under a taken symbol");
    desk.openDocuments(desk.call(Names.unique("Meeting with a taken symbol")));

    desk.send(Samples.copy("ctf-agenda-en.pdf", folder.resolve("note.pdf")));
    secretary.page().locator("form.form").getByLabel("Title").fill(title);
    secretary.page().getByLabel("Symbol").fill("ISSG/CTF/" + year + "/12");
    secretary.button("Attach").click();
    assertThat(secretary.page().locator(".field-error")).containsText("This symbol is taken");
    secretary.page().getByLabel("Symbol").fill(Names.documentSymbol());
    secretary.button("Attach").click();

    assertThat(desk.document(title)).isVisible();
  }
}
