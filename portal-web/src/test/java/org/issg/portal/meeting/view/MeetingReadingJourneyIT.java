package org.issg.portal.meeting.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** A delegate finds what meets next and reads what belongs to it. */
@Journey
class MeetingReadingJourneyIT {

  private static final String TITLE = "Fifth plenary meeting of the Ceasefire Task Force";
  private static final String AGENDA = "Provisional agenda of the fifth plenary meeting";
  private static final String CONTENT = "/content/" + Samples.CTF_AGENDA_EN;

  @Test
  void delegateReadsTheAgendaAndAPdf(Visitors visitors) {
    var delegate = visitors.stranger();
    var page = delegate.page();

    delegate.open("/");
    delegate.signIn(Person.CTF_DELEGATE_TR);
    assertThat(page.locator(".upcoming li").first()).containsText(TITLE);
    delegate.link(TITLE).click();

    assertThat(delegate.heading()).hasText(TITLE);
    assertThat(page.locator(".agenda > li")).hasCount(12);
    readsComputedTimes(page);
    page.locator(".agenda > li").first().getByText(AGENDA).click();
    assertThat(page.locator(".reader-sheet canvas").first()).isVisible();
    assertThat(page.locator(".reader-sheet .textLayer").first())
        .containsText("PROVISIONAL AGENDA", ignoringCase());
    assertThat(isDrawn(page)).isTrue();
  }

  private static LocatorAssertions.ContainsTextOptions ignoringCase() {
    return new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);
  }

  /** Items follow one another: 10 minutes, then a heading of 5, then its first part. */
  private static void readsComputedTimes(Page page) {
    var times = page.locator(".agenda .item-time time");
    assertThat(times.nth(0)).hasText("10:00");
    assertThat(times.nth(1)).hasText("10:10");
    assertThat(times.nth(2)).hasText("10:15");
    assertThat(times.nth(11)).hasText("12:50");
    assertThat(page.locator(".agenda .item-number").nth(2)).hasText("2.1");
  }

  /** Some pixel of the first sheet is dark, so letters were painted. */
  private static boolean isDrawn(Page page) {
    return (Boolean)
        page.evaluate(
            """
            () => {
              const canvas = document.querySelector(".reader-sheet canvas");
              const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
              for (let i = 0; i < data.length; i += 4) {
                if (data[i + 3] > 200 && data[i] + data[i + 1] + data[i + 2] < 200) return true;
              }
              return false;
            }""");
  }

  @Test
  void downloadedPdfIsTheFileByteForByteUnderItsName(Visitors visitors) throws IOException {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);

    delegate.open("/document/read.xhtml?id=" + Samples.CTF_AGENDA_EN);
    var download = delegate.page().waitForDownload(() -> delegate.link("Download").click());

    var original = Samples.demonstrationFile("ctf-agenda-en.pdf");
    assertThat(download.suggestedFilename()).isEqualTo("CTF provisional agenda.pdf");
    assertThat(Samples.sha256(download.path())).isEqualTo(Samples.sha256(original));
    assertThat(Files.size(download.path())).isEqualTo(original.length);
  }

  @Test
  void downloadSaysWhatItIs(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);

    var answer = delegate.get(CONTENT);
    var arabic = delegate.get("/content/" + Samples.CTF_AGENDA_AR);

    var original = Samples.demonstrationFile("ctf-agenda-en.pdf");
    assertThat(answer.headers())
        .containsEntry("content-type", "application/pdf")
        .containsEntry("content-length", String.valueOf(original.length))
        .containsEntry("accept-ranges", "bytes")
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(answer.headers().get("content-disposition"))
        .startsWith("attachment; filename=\"CTF provisional agenda.pdf\"");
    assertThat(decoded(arabic.headers().get("content-disposition")))
        .contains("فرقة العمل المعنية بوقف إطلاق النار - جدول الأعمال المؤقت.pdf");
  }

  private static String decoded(String header) {
    return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Test
  void rangesOfAFileAreServedExactly(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var original = Samples.demonstrationFile("ctf-agenda-en.pdf");

    var part = range(delegate, "bytes=100-299");
    var tail = range(delegate, "bytes=-50");
    var beyond = range(delegate, "bytes=" + original.length + "-");

    assertThat(part.status()).isEqualTo(206);
    assertThat(part.headers())
        .containsEntry("content-range", "bytes 100-299/" + original.length)
        .containsEntry("content-length", "200");
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(original, 100, 300));
    assertThat(tail.status()).isEqualTo(206);
    assertThat(tail.body())
        .isEqualTo(Arrays.copyOfRange(original, original.length - 50, original.length));
    assertThat(beyond.status()).isEqualTo(416);
  }

  private static APIResponse range(Visit visit, String range) {
    return visit.get(CONTENT, RequestOptions.create().setHeader("Range", range));
  }
}
