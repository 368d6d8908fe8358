package org.issg.portal.document.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.RawUpload;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as large as the limit pass whole; larger ones leave nothing behind. */
@Journey
class LargeFileJourneyIT {

  private static final long MEGABYTE = 1 << 20;
  private static final long LIMIT = 100 * MEGABYTE;
  private static final long SEED = 2254;
  private static final double MINUTE = 60_000;

  @TempDir Path folder;

  @Test
  void fiftyMegabytesGoUpAndComeDownByteForByte(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var desk = new Secretariat(secretary);
    var title = Names.unique("Map book");
    var meeting = desk.published(Names.unique("Meeting with a map book"));
    var file = Samples.pdfOf(50 * MEGABYTE, SEED, folder.resolve("map-book.pdf"));
    desk.openDocuments(meeting);

    secretary.page().locator("input[type=file]").setInputFiles(file);
    assertThat(secretary.page().locator(".upload-message"))
        .containsText(
            "has been received", new LocatorAssertions.ContainsTextOptions().setTimeout(MINUTE));
    secretary.page().locator("form.form").getByLabel("Title").fill(title);
    secretary.button("Attach").click();
    assertThat(desk.document(title)).containsText("map-book.pdf");

    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    delegate.open("/meeting/view.xhtml?id=" + meeting);
    var download = delegate.page().waitForDownload(() -> delegate.link("Download").click());
    assertThat(Samples.sha256(download.path())).isEqualTo(Samples.sha256(file));
    assertThat(chunks(visitors, title)).isEqualTo(50);
  }

  private static long chunks(Visitors visitors, String title) {
    return visitors
        .database()
        .count(
            "select count(*) from content_chunk c join document_version v using (content_id)"
                + " join document d on d.id = v.document_id where d.title = ?",
            title);
  }

  @Test
  void fileOverTheLimitIsRefusedBeforeItIsSent(Visitors visitors) throws IOException {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var file = folder.resolve("too-large.pdf");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(LIMIT + 1);
    }
    var sent = new ArrayList<String>();
    openDocuments(secretary);
    secretary.page().onRequest(request -> sent.add(request.method()));

    secretary.page().locator("input[type=file]").setInputFiles(file);

    assertThat(secretary.page().locator(".upload-message")).containsText("the limit is 100");
    assertThat(sent).doesNotContain("PUT");
  }

  private static UUID openDocuments(Visit secretary) {
    var desk = new Secretariat(secretary);
    var meeting = desk.call(Names.unique("Meeting with a large file"));
    desk.openDocuments(meeting);
    return meeting;
  }

  @Test
  void fileOverTheLimitThatIsSentAllTheSameLeavesNothing(Visitors visitors) throws IOException {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    openDocuments(secretary);
    var before = visitors.database().stored();

    try (var upload = RawUpload.begin(secretary, "declared.pdf", LIMIT + 1)) {
      assertThat(upload.status()).isEqualTo(413);
    }
    try (var upload = RawUpload.beginWithoutLength(secretary, "endless.pdf")) {
      upload.sendChunks(LIMIT + 2 * MEGABYTE);
      assertThat(upload.status()).isEqualTo(413);
    }

    visitors.database().await(before);
  }

  @Test
  void uploadWithoutTheSessionsTokenIsRefused(Visitors visitors) throws IOException {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    openDocuments(secretary);
    var before = visitors.database().stored();
    var since = visitors.database().now();

    try (var upload = RawUpload.beginWithToken(secretary, "forged.pdf", "00", 9)) {
      upload.send("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(upload.status()).isEqualTo(403);
    }

    assertThat(visitors.database().stored()).isEqualTo(before);
    assertThat(visitors.database().acts(Person.SECRETARIAT_CTF, since))
        .contains("access.pageCalled REFUSED FOREIGN_REQUEST");
  }
}
