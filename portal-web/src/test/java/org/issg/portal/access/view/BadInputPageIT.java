package org.issg.portal.access.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Stock;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is a page in the person's language, and nothing has changed. */
@Journey
class BadInputPageIT {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");

  /** Each as it stands in an address. */
  private static final List<String> BAD =
      List.of(
          "7",
          "%27%20or%201%3D1--",
          "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
          "..%2F..%2FWEB-INF%2Fweb.xml",
          "%00",
          "%D9%A1%D9%A2%D9%A3",
          "%23%7B7*7%7D",
          "3fa85f64-5717-4562-b3fc-2c963f66afa6",
          "x".repeat(5000));

  @Test
  void everyParameterOfEveryPageTakesWhateverComes(Visitors visitors) {
    var stock = new Stock(visitors.database());
    var before = stock.fingerprint();
    var readers = new EnumMap<Person, Visit>(Person.class);
    var pages = pagesWithParameters();

    for (var page : pages) {
      var person = reader(page);
      var reader = readers.computeIfAbsent(person, each -> visitors.as(each, Look.WIDE_FRENCH));
      var since = visitors.database().now();
      var refused = parameters(page).stream().mapToInt(each -> refused(reader, page, each)).sum();
      assertThat(visitors.database().acts(person, since))
          .as("refusals of " + page)
          .filteredOn(leaf -> leaf.contains(" REFUSED "))
          .hasSize(refused);
    }

    assertThat(pages).hasSizeGreaterThan(15);
    assertThat(stock.fingerprint()).isEqualTo(before);
  }

  /** Sends all that is bad, and counts how often that was refused. */
  private static int refused(Visit reader, String page, String parameter) {
    var refused = 0;
    for (var bad : BAD) {
      var path = page + "?" + parameter + "=" + bad;
      var name = path.length() > 120 ? path.substring(0, 120) + "…" : path;
      var answer = reader.get(path);
      assertThat(answer.status()).as(name).isIn(200, 403, 404);
      assertThat(answer.text())
          .as(name)
          .contains("lang=\"fr\"")
          .doesNotContain("Exception", "Payara", "\tat ", "<script>alert(1)");
      if (answer.status() == 404) {
        assertThat(answer.text()).as(name).contains("Rien à cette adresse pour vous");
      }
      if (answer.status() != 200) {
        refused++;
      }
    }
    return refused;
  }

  /** Somebody to whom the page is open, so that the input is at fault and not the person. */
  private static Person reader(String path) {
    if (path.matches("/desk/(log|alerts?|rule)\\.xhtml")) {
      return Person.AUDITOR;
    }
    return path.matches("/meeting/(edit|agenda|documents).*")
        ? Person.SECRETARIAT_CTF
        : Person.CTF_DELEGATE_TR;
  }

  private static List<String> pagesWithParameters() {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> PARAMETER.matcher(text(file)).find())
          .map(file -> "/" + PAGES.relativize(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> parameters(String page) {
    return PARAMETER
        .matcher(text(PAGES.resolve(page.substring(1))))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFileTakesWhateverIdComes(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    for (var folder : List.of("/content/", "/evidence/", "/paper/")) {
      for (var bad : List.of("", "7", "%00", "3fa85f64-5717-4562-b3fc-2c963f66afa6")) {
        var since = visitors.database().now();
        var answer = delegate.get(folder + bad);

        assertThat(answer.status()).as(folder + bad).isIn(400, 404);
        assertThat(answer.text()).as(folder + bad).doesNotContain("Exception", "Payara", "\tat ");
        if (answer.status() == 404) {
          assertThat(visitors.database().acts(Person.CTF_DELEGATE_TR, since))
              .as(folder + bad)
              .anyMatch(leaf -> leaf.contains(" REFUSED "));
        }
      }
    }
  }

  @Test
  void methodsThatNobodyUsesAreTurnedAway(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR, Look.WIDE_FRENCH);
    var stock = new Stock(visitors.database());
    var before = stock.fingerprint();
    var since = visitors.database().now();
    var calls =
        List.of(
            "PUT /meeting/view.xhtml?id=" + Samples.CTF_MEETING,
            "DELETE /meeting/view.xhtml?id=" + Samples.CTF_MEETING,
            "OPTIONS /dossier/list.xhtml",
            "DELETE /content/" + Samples.CTF_AGENDA_EN,
            "POST /content/" + Samples.CTF_AGENDA_EN,
            "GET /upload",
            "PUT /session",
            "GET /logout");

    for (var call : calls) {
      var parts = call.split(" ");
      var answer =
          delegate
              .context()
              .request()
              .fetch(delegate.address() + parts[1], RequestOptions.create().setMethod(parts[0]));
      assertThat(answer.status()).as(call).isEqualTo(405);
      assertThat(answer.text())
          .as(call)
          .contains("Cette adresse ne s’appelle pas ainsi")
          .doesNotContain("Fifth plenary");
    }

    assertThat(visitors.database().acts(Person.CTF_DELEGATE_TR, since))
        .containsOnly("access.pageCalled REFUSED WRONG_METHOD")
        .hasSize(calls.size());
    assertThat(stock.fingerprint()).isEqualTo(before);
  }

  @Test
  void formThatWasTakenIsNotTakenAgain(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var title = Names.unique("Called once");
    secretary.open("/meeting/edit.xhtml");
    new Secretariat(secretary).fill(title, "2031-03-07", "10:00", "12:00");
    var sent =
        secretary
            .page()
            .waitForRequest(
                request -> request.method().equals("POST"), () -> secretary.button("Save").click());
    secretary.page().waitForURL(url -> url.contains("/meeting/agenda.xhtml"));
    var since = visitors.database().now();

    var again = replay(secretary, "/meeting/edit.xhtml", sent.postData());

    assertThat(again.text()).contains("This form has been sent already");
    assertThat(visitors.database().acts(Person.SECRETARIAT_CTF, since))
        .containsExactly("access.pageCalled REFUSED SENT_TWICE");
    assertThat(visitors.database().count("select count(*) from meeting where title = ?", title))
        .isOne();
  }

  private static APIResponse replay(Visit visit, String path, String body) {
    return visit
        .context()
        .request()
        .post(
            visit.address() + path,
            RequestOptions.create()
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Origin", visit.address())
                .setData(body));
  }

  @Test
  void formThatIsPointedAtAForeignRecordLeavesItAlone(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF).expecting("404");
    var own = new Secretariat(secretary).call(Names.unique("My own meeting"));
    var before = row(visitors);
    secretary.open("/meeting/edit.xhtml?id=" + own);

    secretary
        .page()
        .evaluate(
            "id => { const form = document.getElementById('form');"
                + " form.action = form.action.replace(/id=[^&]*/, 'id=' + id); }",
            Samples.HTF_MEETING.toString());
    secretary.page().locator("[id='form:title']").fill(Names.unique("Taken over"));
    secretary.button("Save").click();
    secretary.page().waitForLoadState();

    assertThat(row(visitors)).isEqualTo(before);
    assertThat(secretary.page().content())
        .doesNotContain("Sixth plenary meeting of the Task Force");
  }

  private static List<String> row(Visitors visitors) {
    return visitors
        .database()
        .texts("select xmin || title from meeting where id = ?", Samples.HTF_MEETING);
  }

  @Test
  void valuesThatNoFieldOffersAreNotTaken(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var stock = new Stock(visitors.database());
    var before = stock.fingerprint();
    secretary.open("/meeting/edit.xhtml");
    new Secretariat(secretary).fill("Forged", "2031-03-07", "10:00", "12:00");

    for (var field : List.of("body", "kind", "zone")) {
      secretary
          .page()
          .evaluate(
              "id => { const field = document.getElementById('form:' + id);"
                  + " field.selectedOptions[0].value = 'FORGED'; }",
              field);
      secretary.button("Save").click();

      assertThat(secretary.page().locator(".field-error").first()).isVisible();
      assertThat(secretary.page().locator("[id='form:title']")).hasValue("Forged");
    }
    assertThat(stock.fingerprint()).isEqualTo(before);
  }

  @Test
  void hiddenFieldsThatWereTamperedWithAreNotTaken(Visitors visitors) {
    var stock = new Stock(visitors.database());
    var before = stock.fingerprint();
    var secretary = visitors.as(Person.SECRETARIAT_CTF).expecting("404").expecting("500");
    for (var order : List.of("", "junk", Samples.HTF_MEETING.toString(), "x".repeat(3000))) {
      secretary.open("/meeting/agenda.xhtml?id=" + Samples.CTF_MEETING);
      forge(secretary, "ordering:order", order);
      secretary.page().locator("[id='ordering:commitOrder']").dispatchEvent("click");
      isNoFailure(secretary);
    }
    for (var upload : List.of("junk", Samples.CTF_MEETING.toString())) {
      secretary.open("/meeting/documents.xhtml?id=" + Samples.CTF_MEETING);
      secretary.page().locator("[id='form:title']").fill("Forged");
      forge(secretary, "form:upload", upload);
      secretary.page().evaluate("document.getElementById('form:save').disabled = false");
      secretary.button("Attach").click();
      isNoFailure(secretary);
    }
    var delegate = visitors.as(Person.CTF_DELEGATE_TR).expecting("404").expecting("500");
    for (var evidence : List.of("junk", "[{}]", "{\"id\":7}", "[{\"id\":\"junk\"}]", "[null]")) {
      delegate.open("/dossier/report.xhtml");
      new org.issg.portal.journey.Incidents(delegate).fill("Forged", "SY02", "2016-03-07");
      forge(delegate, "form:evidence", evidence);
      delegate.page().locator("[id='form:file']").click();
      isNoFailure(delegate);
    }

    assertThat(stock.fingerprint()).isEqualTo(before);
  }

  private static void forge(Visit visit, String id, String value) {
    visit
        .page()
        .evaluate(
            "([id, value]) => { document.getElementById(id).value = value; }", List.of(id, value));
  }

  private static void isNoFailure(Visit visit) {
    visit.page().waitForLoadState();
    assertThat(visit.heading()).isVisible();
    assertThat(visit.heading()).not().hasText("The portal could not answer");
  }

  @Test
  void viewThatWasTamperedWithIsAnExpiredOne(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF).expecting("409");
    var stock = new Stock(visitors.database());
    var before = stock.fingerprint();

    for (var state : List.of("1:1", "junk", "", "stateless", "x".repeat(5000))) {
      var since = visitors.database().now();
      secretary.open("/meeting/edit.xhtml");
      new Secretariat(secretary).fill("Forged", "2031-03-07", "10:00", "12:00");
      secretary
          .page()
          .evaluate(
              "state => document.querySelectorAll(\"[name='jakarta.faces.ViewState']\")"
                  + ".forEach((field) => { field.value = state; })",
              state);
      secretary.button("Save").click();

      assertThat(secretary.heading()).hasText("Your session has ended");
      assertThat(visitors.database().acts(Person.SECRETARIAT_CTF, since))
          .as(state.substring(0, Math.min(10, state.length())))
          .anyMatch(leaf -> leaf.contains("FOREIGN_REQUEST") || leaf.contains("VIEW_EXPIRED"));
    }
    assertThat(stock.fingerprint()).isEqualTo(before);
  }

  @Test
  void buttonThatThePageDoesNotOfferDoesNothing(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR).expecting("409");
    var stock = new Stock(visitors.database());
    delegate.open("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);
    var before = stock.fingerprint();
    delegate.open("/sessions.xhtml");
    var view = delegate.page().locator("[name='jakarta.faces.ViewState']").first().inputValue();
    var nonce = delegate.page().locator("[name='primefaces.nonce']").first().inputValue();

    var answer =
        delegate
            .context()
            .request()
            .post(
                delegate.address() + "/meeting/view.xhtml?id=" + Samples.CTF_MEETING,
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("form", "form")
                            .set("form:cancel", "Cancel")
                            .set("form:reason", "Forged")
                            .set("publishing", "publishing")
                            .set("publishing:publish", "Publish")
                            .set("primefaces.nonce", nonce)
                            .set("jakarta.faces.ViewState", view)));

    assertThat(answer.status()).isIn(200, 404, 409);
    assertThat(stock.fingerprint()).isEqualTo(before);
  }
}
