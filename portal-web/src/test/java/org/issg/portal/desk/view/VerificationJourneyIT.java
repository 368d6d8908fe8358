package org.issg.portal.desk.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.issg.portal.journey.Database;
import org.issg.portal.journey.Fitness;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An auditor has the portal verify the log, and the page follows without being loaded anew. */
@Journey
class VerificationJourneyIT {

  private static final double LONG = 60_000;
  private static final String FORGET =
      "delete from log_verification_progress; delete from log_verification";

  private Database database;

  @BeforeEach
  void begin(Visitors visitors) {
    database = visitors.database();
    database.execute(FORGET);
  }

  @AfterEach
  void forget() {
    database.execute(FORGET);
  }

  @Test
  void buttonVerifiesTheWholeLog(Visitors visitors) {
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/ledger.xhtml");

    auditor.button("Verify the whole log").focus();
    auditor.page().keyboard().press("Enter");

    var notice = part(auditor).locator(".notice.done");
    assertThat(notice)
        .containsText(
            "Last verification: As it was signed.",
            new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
    assertThat(notice).containsText(Pattern.compile("The verifier says: all [\\d,]+ leaves of"));
    assertThat(part(auditor).locator("tbody tr")).hasCount(1);
    assertThat(auditor.button("Verify the whole log")).isVisible();
  }

  @Test
  void pageFollowsOneThatGoesOnAndShowsItsEnd(Visitors visitors) {
    var id = begunElsewhere("now()");
    var auditor = visitors.as(Person.AUDITOR);
    auditor.open("/desk/ledger.xhtml");
    auditor.page().evaluate("document.body.dataset.sameLoad = 'yes'");

    assertThat(auditor.button("Verify the whole log")).not().isVisible();
    assertThat(auditor.page().locator(".verification-count"))
        .hasText("1,000 of 4,000 leaves verified");

    database.execute(
        "update log_verification_progress set leaves = 3000, seen_at = now() where verification_id = '%s'"
            .formatted(id));
    assertThat(auditor.page().locator(".verification-count"))
        .hasText("3,000 of 4,000 leaves verified");
    assertThat(auditor.page().locator("#verified")).hasJSProperty("value", 3000);
    assertThat(live(auditor)).hasText("3,000 of 4,000 leaves verified");

    database.execute(
        "update log_verification set ended_at = now(), outcome = 'REFUSED', cause = 'CHANGED_LEAF',"
            + " finding = 'Leaf 7 was changed.' where id = '%s'".formatted(id));
    assertThat(part(auditor).locator(".notice.refused")).containsText("Not to be believed");
    assertThat(part(auditor)).containsText("A leaf was changed");
    assertThat(part(auditor)).containsText("Leaf 7 was changed.");
    assertThat(live(auditor)).containsText("The verification has ended");
    assertThat(auditor.button("Verify the whole log")).isVisible();
    assertThat(auditor.page().evaluate("document.body.dataset.sameLoad")).isEqualTo("yes");
  }

  @Test
  void pageOfAFormThatWasRefusedFollowsToo(Visitors visitors) {
    var id = begunElsewhere("now()");
    var auditor = visitors.as(Person.AUDITOR).expecting("422");
    auditor.open("/desk/bundle?since=999999999");
    assertThat(auditor.page().locator(".verification-count")).isVisible();

    database.execute(
        "update log_verification set ended_at = now(), outcome = 'VERIFIED',"
            + " finding = 'all 4,000 leaves' where id = '%s'".formatted(id));

    assertThat(live(auditor)).containsText("The verification has ended");
    assertThat(auditor.button("Verify the whole log")).isVisible();
  }

  @Test
  void oneWhoseNodeWasKilledIsNeverShownAsSuccess(Visitors visitors) {
    begunElsewhere("now() - interval '2 minutes'");
    var auditor = visitors.as(Person.AUDITOR);

    auditor.open("/desk/ledger.xhtml");

    assertThat(part(auditor).locator(".notice.waiting")).containsText("Without a result");
    assertThat(part(auditor)).containsText("it says nothing of the log");
    assertThat(part(auditor).locator(".notice.done")).hasCount(0);
    assertThat(auditor.button("Verify the whole log")).isVisible();
  }

  @Test
  void pageIsFitForUseWhateverItShows(Visitors visitors) {
    database.execute(
        "update log_verification set ended_at = now(), outcome = 'REFUSED', cause = 'FORGED_LEAF',"
            + " finding = 'Leaf 7 has a wrong signature.' where id = '%s'"
                .formatted(begunElsewhere("now()")));
    begunElsewhere("now() + interval '10 minutes'");

    for (var look : new Look[] {Look.WIDE, Look.PHONE, Look.PHONE_ARABIC}) {
      var auditor = visitors.as(Person.AUDITOR, look);
      auditor.open("/desk/ledger.xhtml");

      assertThat(part(auditor).locator("progress")).isVisible();
      assertThat(new Fitness().complaints(auditor, look)).as("%s", look).isEmpty();
    }
  }

  @Test
  void nobodyButAuditorsIsToldHowFarItIs(Visitors visitors) {
    for (var other : new Person[] {Person.CTF_DELEGATE_TR, Person.SECRETARIAT_CTF}) {
      assertThat(visitors.as(other).get("/desk/verification").status()).isEqualTo(403);
    }
  }

  /** A verification by another node, of a quarter of whose leaves is heard at that time. */
  private UUID begunElsewhere(String seen) {
    var id = UUID.randomUUID();
    database.execute(
        ("insert into log_verification (id, begun_by, begun_by_name, begun_at, size)"
                + " values ('%1$s', 'somebody', 'Somebody', now() - interval '1 hour', 4000);"
                + "insert into log_verification_progress (verification_id, leaves, seen_at)"
                + " values ('%1$s', 1000, %2$s)")
            .formatted(id, seen));
    return id;
  }

  private static Locator part(Visit auditor) {
    return auditor.page().locator("#verification");
  }

  private static Locator live(Visit auditor) {
    return auditor.page().locator("#verification-live");
  }
}
