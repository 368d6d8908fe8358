package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.journey.Database;
import org.issg.portal.journey.DeployedAddresses;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor finds every step of the others, and the refused ones, in the log. */
@Journey
class LogJourneyIT {

  private static final int PAGE = 50;

  private static final UUID ALERT = UUID.fromString("01530000-0021-7000-8000-000000000998");
  private static final UUID RULE = UUID.fromString("01530000-0020-7000-8000-000000000001");
  private static final String RAISE =
      """
      insert into alert (id, rule_id, rule_version, kind, name, threshold, span, actor, from_at,
        until_at, first_leaf, first_at, last_leaf, last_at, amount, raised_at)
      select '%s', id, 0, kind, name, threshold, span, '%s', '2016-03-08 10:00Z',
        '2016-03-08 10:30Z', '%1$s', '2016-03-08 10:00Z', '%1$s', '2016-03-08 10:30Z', 10, now()
        from alert_rule where id = '%s'
      """
          .formatted(ALERT, Person.CTF_DELEGATE_TR.subject(), RULE);
  private static final String FORGE =
      """
      insert into audit_leaf (id, recorded_at, leaf, leaf_hash, actor, action, outcome, object_kind,
        object_id)
      values (gen_random_uuid(), now() - interval '2 minutes', '{}', sha256('x'), 'nobody',
        'meeting.read', 'READ', 'meeting', '%s')
      """;
  private static final String FORGET =
      "delete from log_verification_progress; delete from log_verification";

  @TempDir Path folder;
  private Database database;

  @AfterEach
  void forget(Visitors visitors) {
    visitors.database().execute("delete from alert where id = '%s'; ".formatted(ALERT) + FORGET);
  }

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

  /** Put into the database behind the portal's back, and left out by the sequencer. */
  @Test
  void auditorIsToldOfALeafThatNothingProves(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);
    var record = UUID.randomUUID();
    database = visitors.database();
    database.execute(FORGE.formatted(record));
    try {
      auditor.open("/desk/log.xhtml?object=" + record);
      assertThat(row(auditor, "Read a meeting")).containsText("Not in the signed tree");
      row(auditor, "Read a meeting").getByRole(AriaRole.LINK).first().click();
      assertThat(auditor.page().locator("main")).containsText("Not signed");
      assertThat(auditor.page().locator("main"))
          .containsText("nothing proves that the portal wrote it");
      auditor.open("/desk/ledger.xhtml");
      assertThat(auditor.page().locator(".notice.refused"))
          .containsText("although the sequencer is at work");
      auditor.link("The first one").click();
      assertThat(row(auditor, "Read a meeting")).containsText("Not in the signed tree");
    } finally {
      takeAway(record);
    }

    auditor.open("/desk/log.xhtml?action=desk.logRead");
    assertThat(auditor.page().locator("main")).not().containsText("Not in the signed tree");
  }

  private void takeAway(UUID record) {
    var leaf = " from audit_leaf where object_id = '%s'".formatted(record);
    var partition = database.texts("select tableoid::regclass::text" + leaf).get(0);
    database.execute("alter table " + partition + " disable trigger audit_leaf_final");
    database.execute("delete" + leaf);
    database.execute("alter table " + partition + " enable always trigger audit_leaf_final");
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
    auditor.page().locator("#object").fill(Samples.CTF_MEETING.toString());
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
  void questionsOfAuditorsAreLeftOutOnDemand(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR).expecting("404");
    auditor.get("/desk/record.xhtml?object=" + Samples.CTF_MEETING);
    var asked = "/desk/log.xhtml?outcome=READ&object=" + Samples.CTF_MEETING;

    auditor.open(asked);
    assertThat(row(auditor, "story of a record")).isVisible();
    assertThat(auditor.page().locator("#questions")).isHidden();
    auditor.page().locator(".filters-more summary").click();
    auditor.page().locator("#questions").selectOption("WITHOUT");
    auditor.button("Apply").click();

    assertThat(auditor.page()).hasURL(Pattern.compile(".*questions=WITHOUT.*"));
    assertThat(auditor.page().locator("#questions")).isVisible();
    assertThat(auditor.page().locator("#questions")).hasValue("WITHOUT");
    assertThat(row(auditor, "story of a record")).hasCount(0);
    assertThat(auditor.get(asked + "&questions=SOME").status()).isEqualTo(404);
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

  /** Every page and download of the desk, and the act that its leaf tells. */
  private Map<String, String> desk() {
    return Map.ofEntries(
        entry("/desk/log.xhtml", "desk.logRead"),
        entry("/desk/leaf.xhtml?at=" + newestLeaf(), "desk.leafRead"),
        entry("/desk/record.xhtml?object=" + Samples.CTF_MEETING, "desk.recordRead"),
        entry("/desk/overview.xhtml", "desk.overviewRead"),
        entry("/desk/day.xhtml?person=ctf-delegate-tr", "desk.dayRead"),
        entry(
            "/desk/why.xhtml?person=ctf-delegate-tr&record=" + Samples.CTF_MEETING,
            "desk.accessExplained"),
        entry("/desk/alerts.xhtml", "desk.alertsListed"),
        entry("/desk/alert.xhtml?id=" + ALERT, "desk.alertRead"),
        entry("/desk/rules.xhtml", "desk.rulesListed"),
        entry("/desk/rule.xhtml?id=" + RULE, "desk.ruleRead"),
        entry("/desk/redactions.xhtml", "desk.redactionsListed"),
        entry("/desk/ledger.xhtml", "desk.ledgerRead"),
        entry("/desk/leaves?form=csv&person=nobody", "desk.logExported"),
        entry("/desk/bundle", "desk.bundleTaken"));
  }

  private String newestLeaf() {
    return database
        .texts(
            "select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " || '_' || id from audit_leaf order by recorded_at desc, id desc limit 1")
        .get(0);
  }

  @Test
  void readingTheLogIsInTheLogByEachWay(Visitors visitors) {
    database = visitors.database();
    database.execute(RAISE);
    var auditor = visitors.as(Person.AUDITOR);
    var desk = desk();
    var left = new TreeMap<String, List<String>>();

    desk.keySet()
        .forEach(path -> left.put(path, acts(auditor.get(path).headers().get("x-request-number"))));

    assertThat(left)
        .allSatisfy((path, acts) -> assertThat(acts).as(path).contains("READ " + desk.get(path)));
    assertThat(desk.keySet())
        .extracting(path -> path.replaceFirst("\\?.*", ""))
        .containsAll(
            new DeployedAddresses()
                .pages().stream().filter(page -> page.startsWith("/desk/")).toList());
  }

  private List<String> acts(String request) {
    return database.texts(
        "select outcome || ' ' || action from audit_leaf where request = ?",
        UUID.fromString(request));
  }

  @Test
  void havingTheLogVerifiedIsInTheLog(Visitors visitors) {
    database = visitors.database();
    database.execute(FORGET);
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/ledger.xhtml");
    var since = database.now();

    auditor.button("Verify the whole log").click();

    assertThat(auditor.page().locator(".notice.done"))
        .containsText(
            "Last verification", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    assertThat(database.acts(Person.AUDITOR, since)).contains("desk.verificationBegun DONE");
  }
}
