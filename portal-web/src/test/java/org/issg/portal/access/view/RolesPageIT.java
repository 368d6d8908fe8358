package org.issg.portal.access.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** Each role sees its own pages and is told plainly what is not its own. */
@Journey
class RolesPageIT {

  private static final List<String> CONTENT_PAGES =
      List.of(
          "/meeting/list.xhtml",
          "/meeting/view.xhtml?id=" + Samples.CTF_MEETING,
          "/document/read.xhtml?id=" + Samples.CTF_AGENDA_EN,
          "/content/" + Samples.CTF_AGENDA_EN);

  private static final String ROLE_MISSING = "access.pageCalled REFUSED ROLE_MISSING";

  @Test
  void newcomerSeesWhomToAsk(Visitors visitors) {
    var newcomer = visitors.stranger();

    newcomer.open("/");
    newcomer.signIn(Person.NEWCOMER);

    assertThat(newcomer.heading()).hasText("Welcome to the portal");
    assertThat(newcomer.page().locator("main"))
        .containsText("Ask the secretariat of your body to accredit you");
    assertThat(newcomer.page().locator("main")).containsText("@");
    assertThat(newcomer.link("Meetings")).hasCount(0);
    assertThat(newcomer.get("/meeting/view.xhtml?id=" + Samples.CTF_MEETING).status())
        .isEqualTo(404);
    assertThat(newcomer.get("/content/" + Samples.CTF_AGENDA_EN).status()).isEqualTo(404);
  }

  @Test
  void administratorSeesNoContent(Visitors visitors) {
    assertSeesNoContent(visitors, Person.ADMINISTRATOR);
  }

  @Test
  void auditorSeesNoContent(Visitors visitors) {
    assertSeesNoContent(visitors, Person.AUDITOR);
  }

  private static void assertSeesNoContent(Visitors visitors, Person person) {
    var visit = visitors.as(person);
    var since = visitors.database().now();
    visit.open("/");
    assertThat(visit.heading()).isVisible();
    assertThat(visit.link("Meetings")).hasCount(0);

    for (var path : CONTENT_PAGES) {
      assertIsForbidden(visit.get(path), path);
    }

    assertThat(visitors.database().acts(person, since))
        .filteredOn(ROLE_MISSING::equals)
        .hasSize(CONTENT_PAGES.size());
  }

  private static void assertIsForbidden(APIResponse answer, String path) {
    assertThat(answer.status()).as(path).isEqualTo(403);
    assertThat(answer.text())
        .as(path)
        .contains("You may not do this")
        .doesNotContain("Fifth plenary", "Provisional agenda", "%PDF");
  }

  @Test
  void delegateIsRefusedTheLog(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_IR).expecting("403");
    var since = visitors.database().now();

    var answer = delegate.open("/desk/log.xhtml");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(delegate.heading()).hasText("You may not do this");
    assertThat(visitors.database().acts(Person.CTF_DELEGATE_IR, since)).contains(ROLE_MISSING);
  }

  @Test
  void secretariatAndAdministratorAreRefusedTheLog(Visitors visitors) {
    assertIsForbidden(visitors.as(Person.SECRETARIAT_CTF).get("/desk/log.xhtml"), "log");
    assertIsForbidden(visitors.as(Person.ADMINISTRATOR).get("/desk/log.xhtml"), "log");
    for (var page : List.of("/desk/alerts.xhtml", "/desk/rules.xhtml", "/desk/rule.xhtml")) {
      for (var person : List.of(Person.SECRETARIAT_CTF, Person.ADMINISTRATOR)) {
        assertIsForbidden(visitors.as(person).get(page), page);
      }
    }
  }

  @Test
  void delegateIsRefusedTheEditForm(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_IR);
    var since = visitors.database().now();

    assertRefused(delegate, "/meeting/edit.xhtml");
    for (var page : List.of("edit", "agenda", "documents")) {
      assertRefused(delegate, "/meeting/" + page + ".xhtml?id=" + Samples.CTF_MEETING);
    }

    assertThat(visitors.database().acts(Person.CTF_DELEGATE_IR, since))
        .filteredOn(leaf -> leaf.contains(" REFUSED "))
        .hasSize(4);
  }

  private static void assertRefused(Visit delegate, String path) {
    assertIsForbidden(delegate.get(path), path);
  }

  @Test
  void delegateSeesNoButtonsOfTheSecretariat(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_IR);

    delegate.open("/meeting/list.xhtml");
    assertThat(delegate.link("Call a meeting")).hasCount(0);
    delegate.open("/meeting/view.xhtml?id=" + Samples.CTF_MEETING);

    assertThat(delegate.link("Build agenda")).hasCount(0);
    assertThat(delegate.page().getByText("Cancel this meeting")).hasCount(0);
  }
}
