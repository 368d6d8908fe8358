package org.issg.portal.release.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.issg.portal.journey.Accessibility;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/**
 * One secretary proposes, another confirms, and the other task force reads; until one takes it
 * back.
 */
@Journey
class ReleaseJourneyIT {

  private static String address(UUID meeting) {
    return "/release/record.xhtml?kind=meeting&id=" + meeting;
  }

  private static Locator field(Visit visit, String id) {
    return visit.page().locator("[id='form:" + id + "']");
  }

  private static Locator distribution(Visit visit) {
    return visit.page().locator(".heading .distribution-word");
  }

  private static int status(Visitors visitors, Person person, UUID meeting) {
    return visitors.as(person).get("/meeting/view.xhtml?id=" + meeting).status();
  }

  @Test
  void otherTaskForceReadsAMeetingFromItsConfirmationUntilItIsTakenBack(Visitors visitors) {
    var title = Names.unique("For both task forces");
    var first = visitors.as(Person.SECRETARIAT_CTF);
    var meeting = new Secretariat(first).published(title);
    proposes(first, "The routes concern both task forces.");
    assertThat(status(visitors, Person.HTF_DELEGATE_DE, meeting)).isEqualTo(404);

    var second = visitors.as(Person.SECRETARIAT_CTF_2);
    confirms(second, title);
    var reader = visitors.as(Person.HTF_DELEGATE_DE);
    reader.open("/meeting/view.xhtml?id=" + meeting);
    assertThat(reader.heading()).hasText(title);
    assertThat(distribution(reader)).hasText("General");
    assertThat(reader.link("Distribution")).hasCount(0);

    takesBack(first, meeting);
    assertThat(status(visitors, Person.HTF_DELEGATE_DE, meeting)).isEqualTo(404);
    assertThat(
            visitors
                .database()
                .texts(
                    "select action || ' ' || distribution || ' ' || right(actor, 2) from audit_leaf"
                        + " where object_id = ? and outcome = 'DONE' and action like 'release.%'"
                        + " order by recorded_at, id",
                    meeting))
        .containsExactly(
            "release.proposed GENERAL 12",
            "release.confirmed GENERAL 13",
            "release.narrowed LIMITED 12");
  }

  private static void proposes(Visit secretary, String reason) {
    secretary.link("Distribution").click();
    assertThat(secretary.page().locator("main")).containsText("The members of this body");
    secretary.button("Propose").click();
    assertThat(secretary.page().locator(".field-error"))
        .hasText("Say why more people should read it.");
    field(secretary, "reason").fill(reason);
    secretary.button("Propose").click();
    assertThat(secretary.page().locator(".notice.waiting")).containsText("You proposed this.");
    assertThat(secretary.button("Confirm")).hasCount(0);
    assertThat(distribution(secretary)).hasText("Limited");
  }

  private static void confirms(Visit secretary, String title) {
    secretary.open("/");
    secretary.page().locator(".tasks").getByText("All proposals").click();
    assertThat(secretary.heading()).hasText("Changes of distribution");
    secretary.link(title).click();
    assertThat(secretary.page().locator("main")).containsText("Members of all bodies will read it");
    assertThat(secretary.page().locator("main")).containsText("The routes concern both");
    assertThat(new Accessibility().violations(secretary.page())).isEmpty();
    secretary.button("Confirm").click();
    new Secretariat(secretary).confirm("Confirm");
    assertThat(distribution(secretary)).hasText("General");
    assertThat(secretary.page().locator(".timeline li").first()).containsText("Confirmed");
  }

  private static void takesBack(Visit secretary, UUID meeting) {
    secretary.open(address(meeting));
    secretary.page().getByText("Take it back to fewer readers").click();
    field(secretary, "narrowing").fill("The draft was not final.");
    secretary.button("Take back").click();
    new Secretariat(secretary).confirm("Take back");
    assertThat(distribution(secretary)).hasText("Limited");
    assertThat(secretary.page().locator(".timeline li")).hasCount(2);
  }

  @Test
  void declinedProposalGoesBackWithItsReason(Visitors visitors) {
    var first = visitors.as(Person.SECRETARIAT_CTF);
    var meeting = new Secretariat(first).published(Names.unique("Not for all"));
    proposes(first, "Asked for.");
    var second = visitors.as(Person.SECRETARIAT_CTF_2, Look.PHONE_ARABIC);
    second.open(address(meeting));
    assertThat(Layout.sidewaysScroll(second.page())).isZero();
    assertThat(Layout.beyondTheScreen(second.page())).isEmpty();

    second.page().locator("[id='declining'] summary, [id$=':declining'] summary").click();
    field(second, "refusal").fill("Names of people stand in it.");
    second.page().locator("[id='form:decline']").click();
    assertThat(second.page().locator(".timeline li")).hasCount(1);

    first.open(address(meeting));
    assertThat(first.page().locator(".timeline li")).containsText("Names of people stand in it.");
    assertThat(first.button("Propose")).isVisible();
    assertThat(distribution(first)).hasText("Limited");
  }

  @Test
  void foreignAndUnknownRecordsLookAlike(Visitors visitors) {
    var stranger = visitors.as(Person.SECRETARIAT_HTF);
    var since = visitors.database().now();

    for (var path :
        new String[] {
          address(Samples.CTF_MEETING),
          address(UUID.randomUUID()),
          "/release/record.xhtml?kind=dossier&id=" + Samples.CTF_MEETING,
          "/release/record.xhtml?kind=report&id=" + Samples.CTF_MEETING,
          "/release/record.xhtml?id=" + Samples.HTF_MEETING,
          "/release/record.xhtml?kind=meeting&id=7",
          "/release/list.xhtml?body=LOST"
        }) {
      assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
    }

    assertThat(visitors.database().refusals(Person.SECRETARIAT_HTF, Samples.CTF_MEETING, since))
        .containsExactly(
            "release.read NOT_A_MEMBER", "release.read NOT_FOUND", "access.pageCalled MALFORMED");
    assertThat(visitors.as(Person.CTF_DELEGATE_TR).get(address(Samples.CTF_MEETING)).status())
        .as("for a delegate who reads the meeting")
        .isEqualTo(403);
  }
}
