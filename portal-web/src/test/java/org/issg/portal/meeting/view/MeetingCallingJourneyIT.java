package org.issg.portal.meeting.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Samples;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secretary calls a meeting, builds it, publishes it, and calls it off. */
@Journey
class MeetingCallingJourneyIT {

  @TempDir Path folder;

  @Test
  void secretariatCallsBuildsAndPublishesAMeeting(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var desk = new Secretariat(secretary);
    var title = Names.unique("Meeting on hours of duty");
    var paper = Names.unique("Roster of the operations centres");

    var meeting = desk.call(title);
    desk.addItems("Opening", "Hours of duty", "Other matters");
    desk.openDocuments(meeting);
    desk.attach(Samples.copy("ctf-modalities-en.pdf", folder.resolve("roster.pdf")), paper);
    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    assertThatIsHidden(delegate, meeting, title);
    desk.publish(meeting);

    findsInTheList(delegate, title);
    assertThat(delegate.page().locator(".agenda > li h3"))
        .hasText(new String[] {"Opening", "Hours of duty", "Other matters"});
    assertThat(delegate.page().getByText(paper).first()).isVisible();
    delegate.open("/");
    assertThat(changeOf(delegate, title).first()).containsText("Meeting published");
  }

  private static void assertThatIsHidden(Visit delegate, UUID meeting, String title) {
    delegate.expecting("404");
    var answer = delegate.open("/meeting/view.xhtml?id=" + meeting);
    assertThat(answer.status()).isEqualTo(404);
    delegate.open("/");
    assertThat(delegate.page().getByText(title)).hasCount(0);
    delegate.open("/meeting/list.xhtml");
    assertThat(delegate.page().getByText(title)).hasCount(0);
  }

  /** Pages through the list until the meeting stands there, and opens it. */
  private static void findsInTheList(Visit delegate, String title) {
    delegate.open("/meeting/list.xhtml?body=CTF");
    var next = delegate.page().locator("a.pager-older");
    while (delegate.link(title).count() == 0 && next.count() > 0) {
      next.click();
      delegate.page().waitForLoadState();
    }
    delegate.link(title).click();
    assertThat(delegate.heading()).hasText(title);
  }

  @Test
  void cancelledMeetingTellsDelegatesWhy(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    var title = Names.unique("Meeting to be called off");
    var meeting = new Secretariat(secretary).published(title);

    secretary.page().getByText("Cancel this meeting").click();
    secretary.page().getByLabel("Reason").fill("The co-chairs meet in Munich on that day.");
    secretary.button("Cancel the meeting").click();
    assertThat(secretary.page().locator(".heading .state")).hasText("Cancelled");

    var delegate = visitors.as(Person.CTF_DELEGATE_FR);
    delegate.open("/meeting/view.xhtml?id=" + meeting);
    assertThat(delegate.page().locator(".notice.refused"))
        .containsText("The co-chairs meet in Munich on that day.");
    delegate.open("/");
    assertThat(changeOf(delegate, title).first()).containsText("Meeting cancelled");
  }

  private static Locator changeOf(Visit delegate, String title) {
    return delegate
        .page()
        .locator(".timeline > li")
        .filter(new Locator.FilterOptions().setHasText(title));
  }

  @Test
  void cancellingWithoutAReasonIsNotAccepted(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    new Secretariat(secretary).published(Names.unique("Meeting that stands"));

    secretary.page().getByText("Cancel this meeting").click();
    secretary.button("Cancel the meeting").click();

    assertThat(secretary.page().locator(".field", withLabel("Reason")))
        .containsText("Say why the meeting is cancelled.");
    assertThat(secretary.page().locator(".heading .state")).hasText("Published");
  }

  private static Page.LocatorOptions withLabel(String label) {
    return new Page.LocatorOptions().setHasText(label);
  }
}
