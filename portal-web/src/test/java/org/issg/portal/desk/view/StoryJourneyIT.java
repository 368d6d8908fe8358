package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the overview to leaves, and from a leaf to the story of its record. */
@Journey
class StoryJourneyIT {

  private static final Path JAR = Path.of("../portal-ledger/target/portal-ledger.jar");

  private static final String SEQUENCED =
      "select count(*) from audit_leaf l where l.action = 'meeting.read'"
          + " and l.recorded_at > now() - interval '1 minute' and not exists (select from audit_entry e"
          + " join audit_cosignature c on c.size > e.index where e.leaf_id = l.id)";

  @TempDir Path folder;

  @Test
  void storyTellsWhoSawTheRecordAndWhoWasRefused(Visitors visitors) {
    visitors.as(Person.CTF_DELEGATE_TR).get("/meeting/list.xhtml");
    visitors.as(Person.CTF_DELEGATE_TR).get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    visitors.as(Person.HTF_DELEGATE_FR).get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/log.xhtml?object=" + Samples.CTF_MEETING);
    auditor.page().locator("table.list tbody a[href*='/desk/record']").first().click();

    assertThat(auditor.heading()).containsText("Story of ISSG/CTF/");
    assertThat(row(auditor, "CTF Delegate, Türkiye").locator("td").nth(3))
        .hasText(Pattern.compile("[1-9]\\d*"));
    assertThat(row(auditor, "HTF Delegate, France").locator("td").nth(5))
        .hasText(Pattern.compile("[1-9]\\d*"));
    assertThat(auditor.page().locator(".tallies")).containsText("TR");
    row(auditor, "CTF Delegate, Türkiye").locator("td").nth(4).locator("a").click();
    assertThat(auditor.page().locator("#shown")).hasValue(Pattern.compile("ISSG/CTF/.*"));
    assertThat(auditor.page().locator("table.list tbody tr").first()).containsText("Türkiye");
    auditor.page().goBack();
    row(auditor, "HTF Delegate, France").locator("td.main a").click();
    assertThat(auditor.page().locator("table.list tbody tr").first()).containsText("Not a member");
  }

  private static Locator row(Visit auditor, String text) {
    return auditor
        .page()
        .locator("table.list tbody tr")
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  @Test
  void barOfTheOverviewLeadsToItsLeaves(Visitors visitors) {
    visitors.as(Person.HTF_DELEGATE_FR).get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    var today = LocalDate.now(ZoneOffset.UTC);
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/overview.xhtml?from=%s&until=%s".formatted(today, today));
    reason(auditor).click();

    assertThat(auditor.page().locator("#reason")).hasValue("NOT_A_MEMBER");
    assertThat(auditor.page().locator("#outcome")).hasValue("REFUSED");
    assertThat(auditor.page().locator("table.list tbody tr").first()).containsText("Not a member");
  }

  @Test
  void storyOfARuleTellsWhatWasBeforeAndAfter(Visitors visitors) {
    var name = Names.unique("Rule with a story");
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/rule.xhtml");
    auditor.page().locator("#form\\:name").fill(name);
    auditor.button("Save").click();
    assertThat(auditor.page().locator("table.list")).containsText(name);

    auditor.open("/desk/log.xhtml?action=desk.ruleMade");
    auditor.page().locator("table.list tbody a[href*='/desk/record']").first().click();

    assertThat(auditor.page().locator(".marking")).containsText("Rule of alerts");
    assertThat(auditor.page().locator(".timeline .sides")).containsText(name);
    auditor.page().locator(".timeline a").first().click();
    assertThat(auditor.heading()).hasText("Make a rule of alerts");
    visitors.database().execute("delete from alert_rule where name = '" + name + "'");
  }

  /** Pages that failed are named by their paths. */
  @Test
  void whateverStandsInTheLogAsACodeHasItsWord(Visitors visitors) {
    var texts = ResourceBundle.getBundle("org.issg.portal.texts.desk", Locale.ENGLISH);
    var kinds =
        visitors
            .database()
            .texts(
                "select distinct object_kind from audit_leaf where object_kind not like '/%'"
                    + " and object_kind <> 'test'");
    var systems =
        visitors
            .database()
            .texts("select distinct substr(actor, 8) from audit_leaf where actor like 'system:%'");

    assertThat(kinds).isNotEmpty().allMatch(kind -> texts.containsKey("kind." + kind));
    assertThat(systems).isNotEmpty().allMatch(system -> texts.containsKey("system." + system));
  }

  @Test
  void dayOfTheOverviewLeadsToItsHours(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/overview.xhtml");

    auditor.page().locator("table.chart tbody th a").last().click();

    assertThat(auditor.page().locator("#over-time")).hasText("By hour");
    assertThat(auditor.page().locator("table.chart tbody tr")).hasCount(24);
    assertThat(auditor.page().locator("table.chart tbody th").first()).hasText("00:00");
    auditor.open("/desk/overview.xhtml?from=2016-03-07&until=2016-03-08");
    assertThat(auditor.page().locator("table.chart tbody th").nth(24))
        .hasText("8 March 2016, 00:00");
  }

  private static Locator reason(Visit auditor) {
    return auditor.page().locator(".tallies a[href*='reason=NOT_A_MEMBER']");
  }

  @Test
  void bundleOfTheDeskIsVerifiedByTheJarAlone(Visitors visitors) throws Exception {
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/ledger.xhtml");
    var since =
        auditor.page().locator("[aria-labelledby=checkpoints] tbody .number").first().innerText();
    visitors.as(Person.CTF_DELEGATE_TR).get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    visitors.database().await(0, SEQUENCED);

    var bundle = auditor.get("/desk/bundle?since=" + since);
    var file = Files.write(folder.resolve("all.bundle"), bundle.body());

    assertThat(verified(visitors, file)).contains("VERIFIED: ").contains("signed by nodes");
    var altered = bundle.text().replaceFirst("meeting[.]read", "meeting.reed");
    Files.writeString(file, altered);
    assertThat(verified(visitors, file)).contains("REFUSED (changed leaf)");
  }

  /** What the verifier says in a folder that holds nothing but it and the bundle. */
  private String verified(Visitors visitors, Path bundle) throws Exception {
    var jar = Files.copy(JAR, folder.resolve("portal-ledger.jar"), REPLACE_EXISTING);
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "verify",
                bundle.toString(),
                "--part",
                "--key",
                visitors.services().logKey())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void wrongSpanIsToldAtItsPlace(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/overview.xhtml?from=2026-03-02&until=2026-03-01");

    assertThat(auditor.page().locator(".field-error")).containsText("at most 31 days");
    assertThat(auditor.page().locator("#from")).hasValue("2026-03-02");
    assertThat(auditor.page().locator("table.chart")).hasCount(0);
  }

  @Test
  void leavesGoOutAsTheyAreFiltered(Visitors visitors) {
    var refused =
        visitors.as(Person.HTF_DELEGATE_FR).get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    visitors
        .database()
        .await(
            1,
            "select count(*) from audit_entry e join audit_leaf l on l.id = e.leaf_id"
                + " where l.request = ?",
            UUID.fromString(refused.headers().get("x-request-number")));
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/log.xhtml?reason=NOT_A_MEMBER&object=" + Samples.CTF_MEETING);
    auditor.page().locator("summary", new Page.LocatorOptions().setHasText("Export")).click();

    var download =
        auditor.page().waitForDownload(() -> auditor.link("JSON Lines (ECS names)").click());

    assertThat(download.suggestedFilename()).matches("audit-log-0-\\d+\\.jsonl");
    var lines = auditor.get(path(auditor, download.url())).text().lines().toList();
    assertThat(lines).isNotEmpty().allMatch(line -> line.contains("\"NOT_A_MEMBER\""));
  }

  private static String path(Visit visit, String url) {
    return url.substring(visit.address().length());
  }

  @Test
  void pagesAreForAuditorsAlone(Visitors visitors) {
    for (var person :
        List.of(Person.SECRETARIAT_CTF, Person.CTF_DELEGATE_TR, Person.ADMINISTRATOR)) {
      var other = visitors.as(person).expecting("403");

      assertThat(other.get("/desk/overview.xhtml").status()).isEqualTo(403);
      assertThat(other.get("/desk/leaves?form=csv").status()).isEqualTo(403);
      assertThat(other.get("/desk/ledger.xhtml").status()).isEqualTo(403);
      assertThat(other.get("/desk/bundle").status()).isEqualTo(403);
      assertThat(other.get("/desk/record.xhtml?object=" + Samples.CTF_MEETING).status())
          .isEqualTo(403);
    }
    assertThat(visitors.as(Person.AUDITOR).get("/desk/record.xhtml?object=nothing").status())
        .isEqualTo(404);
    assertThat(visitors.as(Person.AUDITOR).get("/desk/leaves?form=exe").status()).isEqualTo(404);
  }
}
