package org.issg.portal.shared.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.issg.portal.journey.Database;
import org.issg.portal.journey.Fitness;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the audit log cannot be written, nothing is shown and nothing is done, and all is said. */
@Journey
class UnwritableLogJourneyIT {

  private static final String MEETING = "/meeting/view.xhtml?id=" + Samples.CTF_MEETING;
  private static final String CONTENT = "Fifth plenary";
  private static final String SAID = "The log cannot be written";
  private static final String SHUT =
      """
      create function log_shut() returns trigger language plpgsql as
        $$ begin raise exception 'the log is shut'; end $$;
      create trigger log_shut before insert on audit_leaf
        for each row execute function log_shut()
      """;
  private static final String OPEN =
      "drop trigger if exists log_shut on audit_leaf; drop function if exists log_shut()";
  private static final String DATABASE_GONE =
      """
      alter role portal_app nologin;
      select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_app'
      """;
  private static final String DATABASE_BACK = "alter role portal_app login";

  private static final String MONTHS_BACK = "select audit_leaf_partitions_ahead(12)";

  private Visitors visitors;
  private Database database;

  @BeforeEach
  void visit(Visitors visitors) {
    this.visitors = visitors;
    this.database = visitors.database();
  }

  @AfterEach
  void open() {
    database.execute(OPEN);
    database.execute(DATABASE_BACK);
    database.execute(MONTHS_BACK);
    Database.await(
        () -> visitors.stranger().get("/health/ready").status() == 200, () -> "never ready again");
  }

  private Visit as(Person person) {
    return visitors.as(person).expecting("503");
  }

  @Test
  void pageSaysSoInEachLanguage() {
    var titles =
        Map.of(
            Look.PHONE, SAID,
            Look.WIDE_FRENCH, "Le journal ne peut pas être écrit",
            Look.WIDE_RUSSIAN, "Журнал недоступен для записи",
            Look.PHONE_ARABIC, "تتعذّر الكتابة في السجل");
    visitors.as(Person.CTF_DELEGATE_TR);
    database.execute(SHUT);

    titles.forEach(
        (look, title) -> {
          var delegate = visitors.as(Person.CTF_DELEGATE_TR, look).expecting("503");
          var answer = delegate.open(MEETING);

          assertThat(answer.status()).isEqualTo(503);
          assertThat(answer.headers()).containsEntry("retry-after", "30");
          assertThat(delegate.heading()).hasText(title);
          assertThat(delegate.page().locator(".reference .id")).isVisible();
          assertThat(delegate.page().content()).doesNotContain(CONTENT, "Exception");
          assertThat(new Fitness().complaints(delegate, look)).isEmpty();
        });
  }

  @Test
  void pageIsThereAgainOnceTheLogIs() {
    var delegate = as(Person.CTF_DELEGATE_TR);
    database.execute(SHUT);
    delegate.open(MEETING);
    assertThat(delegate.heading()).hasText(SAID);

    database.execute(OPEN);
    delegate.link("Try again").click();

    assertThat(delegate.heading()).containsText(CONTENT);
  }

  @Test
  void nothingIsServedByAnyOtherWay() {
    var delegate = as(Person.CTF_DELEGATE_TR);
    var auditor = as(Person.AUDITOR);
    var secretary = as(Person.SECRETARIAT_CTF);
    var work = new Secretariat(secretary);
    work.openDocuments(Samples.CTF_MEETING);
    var token = secretary.page().locator(".upload").getAttribute("data-token");
    database.execute(SHUT);

    for (var path :
        List.of(
            "/content/" + Samples.CTF_AGENDA_EN,
            "/evidence/01530000-000d-7000-8000-000000000001",
            "/paper/01530000-0011-7000-8000-000000000001")) {
      assertSaid(delegate.get(path), path);
    }
    for (var path :
        List.of("/desk/leaves?form=csv", "/desk/bundle", "/desk/log.xhtml", "/desk/verification")) {
      assertSaid(auditor.get(path), path);
    }
    assertSaid(secretary.get("/mandate/list.csv?id=" + Samples.CTF_MEETING), "a list of members");
    var upload =
        secretary
            .context()
            .request()
            .fetch(
                secretary.address() + "/upload",
                RequestOptions.create()
                    .setMethod("PUT")
                    .setHeader("X-Portal-Token", token)
                    .setHeader("X-File-Name", "kept.txt")
                    .setData("Nothing of this is kept"));
    assertThat(upload.status()).isEqualTo(503);
    assertThat(upload.text()).contains("the file was not kept");
  }

  @Test
  void refusalThatCannotBeRecordedIsNoneYet() {
    var delegate = as(Person.CTF_DELEGATE_TR);
    var request = delegate.context().request();
    var page = delegate.address() + "/meeting/view.xhtml";
    database.execute(SHUT);

    assertSaid(delegate.get("/meeting/view.xhtml?id=" + Samples.HTF_MEETING), "foreign record");
    assertSaid(delegate.get("/meeting/view.xhtml?id=7"), "malformed id");
    assertSaid(delegate.get("/meeting/view.xhtml?id=%00"), "zero character");
    assertSaid(delegate.get("/desk/log.xhtml"), "page of a role");
    assertSaid(request.delete(page), "wrong method");
    assertSaid(request.delete(delegate.address() + "/content/7"), "wrong method of a servlet");
    assertSaid(request.post(page), "foreign form");
  }

  private static void assertSaid(APIResponse answer, String what) {
    assertThat(answer.status()).as(what).isEqualTo(503);
    assertThat(answer.headers()).as(what).containsEntry("retry-after", "30");
    assertThat(answer.text()).as(what).contains(SAID).doesNotContain(CONTENT, "%PDF");
  }

  @Test
  void whatWasTypedIsThereAgain() {
    var secretary = as(Person.SECRETARIAT_CTF);
    var title = Names.unique("Typed while the log was shut");
    secretary.open("/meeting/edit.xhtml");
    new Secretariat(secretary).fill(title, "2031-03-07", "10:00", "12:00");
    database.execute(SHUT);
    secretary.button("Save").click();
    assertThat(secretary.heading()).hasText(SAID);
    assertThat(database.count("select count(*) from meeting where title = ?", title)).isZero();

    database.execute(OPEN);
    secretary.link("Try again").click();

    assertThat(secretary.page().locator("[id='form:title']")).hasValue(title);
    assertThat(secretary.page().locator("[id='form:room']")).hasValue("Room VII");
    secretary.button("Save").click();
    secretary.page().waitForURL(url -> url.contains("/meeting/agenda.xhtml"));
    assertThat(database.count("select count(*) from meeting where title = ?", title)).isOne();
  }

  /** Faces' script changes nothing of a page when the status of an answer is an error's. */
  @Test
  void whatAScriptAsksForIsAnsweredByItsStatusAlone() {
    var delegate = as(Person.CTF_DELEGATE_TR);
    database.execute(SHUT);

    var answer =
        delegate.get(
            MEETING + "&jakarta.faces.partial.execute=@all",
            RequestOptions.create().setHeader("Faces-Request", "partial/ajax"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("retry-after", "30");
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void whoeverLeavesIsLetOut() {
    var delegate = visitors.stranger().expecting("503");
    delegate.open("/me.xhtml");
    delegate.signIn(Person.NEWCOMER);
    database.execute(SHUT);

    delegate.page().locator(".person-menu > summary").click();
    delegate.button("Sign out").click();

    delegate.page().waitForURL(url -> url.contains("/signed-out.xhtml"));
    assertThat(delegate.get("/session").status()).isEqualTo(401);
  }

  @Test
  void healthTurnsRedAndGreenAgain() {
    var health = visitors.stranger().expecting("503");
    assertThat(health.get("/health/ready").status()).isEqualTo(200);
    database.execute(SHUT);

    Database.await(() -> health.get("/health/ready").status() == 503, () -> "never red");
    assertThat(health.get("/health/ready").text()).contains("\"writable\":\"false\"");
    database.execute(OPEN);

    Database.await(() -> health.get("/health/ready").status() == 200, () -> "never green again");
  }

  @Test
  void healthTurnsRedBeforeTheMonthsRunOut() {
    var health = visitors.stranger().expecting("503");
    database.execute("alter table audit_leaf detach partition " + nextMonth());

    Database.await(() -> health.get("/health/ready").status() == 503, () -> "never red");
    assertThat(health.get("/health/ready").text())
        .contains("\"partitionsAhead\":\"1\"", "\"writable\":\"true\"");
    database.execute(MONTHS_BACK);

    Database.await(() -> health.get("/health/ready").status() == 200, () -> "never green again");
  }

  private static String nextMonth() {
    var month = YearMonth.now(ZoneOffset.UTC).plusMonths(1);
    return "audit_leaf_%d_%02d".formatted(month.getYear(), month.getMonthValue());
  }

  @Test
  void serverSaysItInOneLine() throws IOException {
    var delegate = as(Person.CTF_DELEGATE_TR);
    database.execute(SHUT);
    var before = Files.size(visitors.log());

    delegate.open(MEETING);

    var number = delegate.page().locator(".reference .id").textContent();
    var added = Files.readString(visitors.log()).substring((int) before);
    assertThat(added.lines().filter(line -> line.contains(number)))
        .singleElement()
        .asString()
        .contains("was not served: the audit log cannot be written", "the log is shut");
    assertThat(added).doesNotContain("\tat org.issg.", "A system exception");
  }

  @Test
  void portalWithoutItsDatabaseSaysTheSame() {
    var delegate = as(Person.CTF_DELEGATE_TR);
    delegate.open(MEETING);
    database.execute(DATABASE_GONE);

    assertSaid(delegate.get(MEETING), "a page");
    assertSaid(delegate.get("/content/" + Samples.CTF_AGENDA_EN), "a file");
    assertThat(delegate.get("/health/ready").status()).isEqualTo(503);
    database.execute(DATABASE_BACK);

    Database.await(() -> delegate.get(MEETING).status() == 200, () -> "never there again");
  }
}
