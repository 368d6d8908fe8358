package org.issg.portal.access.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** A meeting of another task force looks like one that does not exist, and each try is logged. */
@Journey
class ForeignMeetingPageIT {

  private static final String VIEW = "/meeting/view.xhtml?id=";
  private static final int AT_ONCE = 64;

  @Test
  void foreignMeetingIsNotThere(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_DE).expecting("404");
    var since = visitors.database().now();
    var invented = UUID.randomUUID();

    assertThat(delegate.open(VIEW + Samples.CTF_MEETING).status()).isEqualTo(404);
    assertThat(delegate.heading()).hasText("There is nothing here for you");
    var foreign = delegate.get(VIEW + Samples.CTF_MEETING);
    var missing = delegate.get(VIEW + invented);

    assertThat(foreign.status()).isEqualTo(404);
    assertThat(missing.status()).isEqualTo(404);
    assertThat(stable(foreign)).isEqualTo(stable(missing));
    assertThat(names(foreign)).isEqualTo(names(missing));
    assertThat(visitors.database().refusals(Person.HTF_DELEGATE_DE, Samples.CTF_MEETING, since))
        .hasSize(2)
        .allMatch(leaf -> leaf.startsWith("meeting.read "));
    assertThat(visitors.database().refusals(Person.HTF_DELEGATE_DE, invented, since))
        .containsExactly("meeting.read NOT_FOUND");
  }

  /** The page without what is new at each request: its number, and the scripts' nonce. */
  private static String stable(APIResponse answer) {
    return answer
        .text()
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "NUMBER")
        .replaceAll("nonce=\"[^\"]*\"", "NONCE");
  }

  private static List<String> names(APIResponse answer) {
    return answer.headers().keySet().stream().sorted().toList();
  }

  @Test
  void foreignMeetingStandsInNoList(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_DE);

    for (var path : List.of("/", "/meeting/list.xhtml", "/meeting/list.xhtml?body=CTF")) {
      delegate.open(path);
      assertThat(delegate.heading()).isVisible();
      assertThat(delegate.page().getByText("Fifth plenary meeting of the Ceasefire")).hasCount(0);
    }
    assertThat(delegate.page().getByText("No meeting here")).isVisible();
  }

  @Test
  void foreignDocumentIsNotThereByAnyDoor(Visitors visitors) {
    var delegate = visitors.as(Person.HTF_DELEGATE_DE);
    var since = visitors.database().now();
    var version = Samples.CTF_AGENDA_EN;

    assertThat(delegate.get("/content/" + version).status()).isEqualTo(404);
    assertThat(delegate.get("/content/" + version + "?inline").status()).isEqualTo(404);
    assertThat(delegate.get("/document/read.xhtml?id=" + version).status()).isEqualTo(404);

    assertThat(visitors.database().refusals(Person.HTF_DELEGATE_DE, version, since))
        .hasSize(3)
        .filteredOn(leaf -> leaf.startsWith("document.downloaded "))
        .hasSize(2);
  }

  @Test
  void foreignMeetingIsNotThereForAForeignSecretariatEither(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_HTF);
    var since = visitors.database().now();

    for (var page : List.of("view", "edit", "agenda", "documents")) {
      var answer = secretary.get("/meeting/" + page + ".xhtml?id=" + Samples.CTF_MEETING);
      assertThat(answer.status()).as(page).isEqualTo(404);
    }

    assertThat(visitors.database().refusals(Person.SECRETARIAT_HTF, Samples.CTF_MEETING, since))
        .hasSize(4);
  }

  @Test
  void sixtyFourRefusalsAtOnceLeaveSixtyFourLeaves(Visitors visitors) throws Exception {
    var delegate = visitors.as(Person.HTF_DELEGATE_JO);
    delegate.open("/me.xhtml");
    var since = visitors.database().now();
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var request =
        HttpRequest.newBuilder(URI.create(delegate.address() + VIEW + Samples.CTF_MEETING))
            .header("Cookie", delegate.cookies())
            .timeout(Duration.ofSeconds(30))
            .build();

    var answers =
        Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
            .limit(AT_ONCE)
            .toList();
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);

    assertThat(answers)
        .extracting(CompletableFuture::join)
        .extracting(HttpResponse::statusCode)
        .containsOnly(404);
    assertThat(visitors.database().refusals(Person.HTF_DELEGATE_JO, Samples.CTF_MEETING, since))
        .hasSize(AT_ONCE);
  }

  @Test
  void malformedIdsAreMissingPagesAndLeaveALeaf(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_SA);
    var since = visitors.database().now();
    var malformed =
        List.of(
            "/meeting/view.xhtml",
            "/meeting/view.xhtml?id=7",
            "/meeting/view.xhtml?id=%27%20or%201%3D1",
            "/meeting/list.xhtml?body=NATO",
            "/meeting/list.xhtml?after=yesterday",
            "/document/read.xhtml?id=..%2F..%2Fetc",
            "/content/7",
            "/content/");

    for (var path : malformed) {
      assertThatIsMissing(delegate, path);
    }

    assertThat(visitors.database().acts(Person.CTF_DELEGATE_SA, since))
        .filteredOn("access.pageCalled REFUSED MALFORMED"::equals)
        .hasSize(malformed.size());
  }

  private static void assertThatIsMissing(Visit visit, String path) {
    var answer = visit.get(path);
    assertThat(answer.status()).as(path).isEqualTo(404);
    assertThat(answer.text())
        .as(path)
        .contains("There is nothing here for you")
        .doesNotContain("Exception", "Payara", "\tat ");
  }
}
