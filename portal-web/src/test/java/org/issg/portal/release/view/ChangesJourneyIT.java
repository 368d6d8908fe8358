package org.issg.portal.release.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.issg.portal.journey.Accessibility;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/**
 * The secretariat sees what it changed in a meeting, side by side; its readers find no such page.
 */
@Journey
class ChangesJourneyIT {

  private static String address(UUID meeting) {
    return "/release/changes.xhtml?kind=meeting&id=" + meeting;
  }

  private static int status(Visitors visitors, Person person, UUID meeting) {
    return visitors.as(person).get(address(meeting)).status();
  }

  /** A published meeting whose title was changed. */
  private static UUID renamed(Visit secretary, String title, String newTitle) {
    var meeting = new Secretariat(secretary).published(title);
    secretary.open("/meeting/edit.xhtml?id=" + meeting);
    secretary.page().getByLabel("Title").fill(newTitle);
    secretary.button("Save").click();
    assertThat(secretary.page().locator("h1")).hasText(newTitle);
    return meeting;
  }

  @Test
  void secretaryFollowsTheLinkByKeyboardAndReadsBothSides(Visitors visitors) {
    var title = Names.unique("First title");
    var newTitle = Names.unique("Second title");
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var meeting = renamed(secretary, title, newTitle);
    secretary.open("/meeting/view.xhtml?id=" + meeting);

    secretary.link("Changes").focus();
    secretary.page().keyboard().press("Enter");

    var latest = secretary.page().locator("section.change").first();
    assertThat(latest.locator("h2")).hasText("Change a meeting");
    assertThat(latest.locator("tbody tr")).hasCount(1);
    assertThat(latest.locator("tbody td")).containsText(new String[] {"Title", title, newTitle});
    assertThat(latest).containsText("Secretariat");
    assertThat(new Accessibility().violations(secretary.page())).isEmpty();
    assertThat(
            visitors
                .database()
                .texts(
                    "select outcome from audit_leaf where object_id = ? and action ="
                        + " 'release.changesRead'",
                    meeting))
        .containsExactly("READ");
  }

  @Test
  void readersAndOtherSecretariatsFindNothing(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var meeting = new Secretariat(secretary).published(Names.unique("With readers"));

    assertThat(status(visitors, Person.CTF_DELEGATE_TR, meeting)).isEqualTo(404);
    assertThat(status(visitors, Person.SECRETARIAT_HTF, meeting)).isEqualTo(404);
    var reader = visitors.as(Person.CTF_DELEGATE_TR);
    reader.open("/meeting/view.xhtml?id=" + meeting);
    assertThat(reader.link("Changes")).hasCount(0);
  }

  @Test
  void pageFitsAPhoneInArabic(Visitors visitors) {
    var meeting =
        renamed(visitors.as(Person.SECRETARIAT_CTF), Names.unique("A"), Names.unique("B"));
    var phone = visitors.as(Person.SECRETARIAT_CTF, Look.PHONE_ARABIC);

    phone.open(address(meeting));

    assertThat(phone.page().locator("section.change").first()).isVisible();
    assertThat(Layout.sidewaysScroll(phone.page())).isZero();
    assertThat(Layout.beyondTheScreen(phone.page())).isEmpty();
  }
}
