package org.issg.portal.mandate.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** A secretary sends a list of people, mends it, and applies it. */
@Journey
class ListJourneyIT {

  private static final String HEADER = "account;function;from;delegation;until\n";

  private final String account = "journey-" + UUID.randomUUID().toString().substring(0, 13);

  @Test
  void listIsSeenThenApplied(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var database = visitors.database();
    var since = database.now();
    database.texts(
        "insert into member (id, subject, username, display_name) values (gen_random_uuid(), ?, ?,"
            + " 'Person of the list') returning id::text",
        account,
        account);
    try {
      send(secretary, account + ";DELEGATE;2046-03-07;;\n=1+1;CHAIR;2046-03-07;FR;\n");
      assertThat(rows(secretary).nth(0)).containsText("Choose the delegation");
      assertThat(rows(secretary).nth(1)).containsText("There is no person with exactly this");
      assertThat(secretary.button("Apply the list")).hasCount(0);
      assertThat(secretary.get(report(secretary)).text()).contains("'=1+1");

      send(secretary, account + ";DELEGATE;2046-03-07 10:00;IT;2046-12-31\n");
      assertThat(rows(secretary)).hasCount(1);
      assertThat(rows(secretary)).containsText("New");
      assertThat(rows(secretary)).containsText("7 March 2046, 10:00 (Geneva)");
      secretary.button("Apply the list").click();
      assertThat(secretary.page().locator(".notice.done")).containsText("has been applied");

      secretary.open("/mandate/list.xhtml?state=FUTURE");
      assertThat(secretary.link("Person of the list")).isVisible();
      assertThat(database.acts(Person.SECRETARIAT_CTF, since))
          .contains("mandate.listTaken DONE", "mandate.given DONE", "mandate.listApplied DONE");
    } finally {
      forget(visitors);
    }
  }

  private static void send(Visit secretary, String rows) {
    secretary.open("/mandate/import.xhtml");
    secretary
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "people.csv", "text/csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    secretary.button("Look at it").click();
    assertThat(secretary.heading()).hasText("What the list would do");
  }

  private static Locator rows(Visit secretary) {
    return secretary.page().locator("table.list tbody tr");
  }

  private static String report(Visit secretary) {
    return secretary.link("Download with results").getAttribute("href");
  }

  private void forget(Visitors visitors) {
    visitors
        .database()
        .texts(
            "with gone as (delete from membership where member_id in (select id from member where"
                + " username = ?) returning id) select id::text from gone",
            account);
    visitors.database().texts("delete from member where username = ? returning id::text", account);
    visitors.database().texts("delete from seat_list returning id::text");
  }

  @Test
  void fileThatIsNoListIsToldAtItsField(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    secretary.open("/mandate/import.xhtml");

    secretary.button("Look at it").click();
    assertThat(secretary.page().locator(".field-error").last()).hasText("Choose a file.");
    secretary
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("other.csv", "text/csv", new byte[300 * 1024]));
    secretary.button("Look at it").click();

    assertThat(secretary.page().locator(".field-error").last())
        .hasText("The list is larger than 256 KB. Split it.");
  }

  @Test
  void emptyListIsThereForSecretariesAndOthersSendNone(Visitors visitors) {
    assertThat(visitors.as(Person.SECRETARIAT_CTF).get("/mandate/list.csv").text())
        .startsWith("\uFEFFaccount,function,from,delegation,until");
    assertThat(visitors.as(Person.CTF_COCHAIR_US).get("/mandate/import.xhtml").status())
        .isEqualTo(403);
    assertThat(
            visitors
                .as(Person.SECRETARIAT_HTF)
                .get("/mandate/preview.xhtml?id=" + UUID.randomUUID())
                .status())
        .isEqualTo(404);
  }
}
