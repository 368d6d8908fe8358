package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor takes a part of the log from its state, and checks it with the jar alone. */
@Journey
class BundleJourneyIT {

  private static final Path JAR = Path.of("../portal-ledger/target/portal-ledger.jar");

  @TempDir Path folder;

  @Test
  void partOfTheLogIsTakenAndVerifiedAsSuch(Visitors visitors) throws Exception {
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/ledger.xhtml");
    auditor.page().locator("#from").fill("3");
    auditor.page().locator("#until").fill("6");

    var download = auditor.page().waitForDownload(() -> take(auditor).click());

    assertThat(download.suggestedFilename()).isEqualTo("audit-log-3-7.bundle");
    download.saveAs(folder.resolve("bundle"));
    assertThat(verified(visitors)).contains("REFUSED (part of the log): ");
    assertThat(verified(visitors, "--part"))
        .contains("VERIFIED: only a part, leaves 3 to 6 of ")
        .contains("NOT LOOKED AT: leaves before 3, leaves from 7 on");
    assertThat(
            visitors
                .database()
                .texts(
                    "select convert_from(leaf, 'UTF8')::json ->> 'range' from audit_leaf"
                        + " where action = 'desk.bundleTaken' order by recorded_at desc limit 1"))
        .containsExactly("3-6");
  }

  @Test
  void whatTheLogDoesNotHaveIsToldAtItsField(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR).expecting("422");

    auditor.open("/desk/bundle?since=&from=2&until=1");
    assertThat(auditor.page().locator(".field-error")).containsText("no earlier than the first");
    assertThat(auditor.page().locator("#from")).hasValue("2");
    auditor.page().locator("#until").fill("");
    auditor.page().locator("#from").fill("999999999");
    take(auditor).click();
    assertThat(field(auditor, "from")).containsText("The log has leaves up to ");
    auditor.open("/desk/bundle?since=999999999");
    assertThat(field(auditor, "since"))
        .containsText("No checkpoint of 999999999 leaves was ever signed.");

    assertThat(auditor.get("/desk/bundle?since=999999999").status()).isEqualTo(422);
    auditor.open("/desk/log.xhtml?outcome=FAILED");
    assertThat(auditor.page().locator("table.list tbody tr").first())
        .containsText("No checkpoint of … leaves was ever signed.");
  }

  private static Locator take(Visit auditor) {
    return auditor.page().locator("[aria-labelledby=own] button");
  }

  private static Locator field(Visit auditor, String name) {
    return auditor.page().locator(".field:has(#" + name + ") .field-error");
  }

  /** What the verifier says in a folder that holds nothing but it and the bundle. */
  private String verified(Visitors visitors, String... more) throws Exception {
    Files.copy(JAR, folder.resolve("portal-ledger.jar"), REPLACE_EXISTING);
    var words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "portal-ledger.jar",
                "verify",
                "bundle",
                "--key",
                visitors.services().logKey()));
    words.addAll(List.of(more));
    var process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
