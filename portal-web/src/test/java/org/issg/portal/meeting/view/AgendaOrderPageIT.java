package org.issg.portal.meeting.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Names;
import org.issg.portal.journey.Person;
import org.issg.portal.journey.Secretariat;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.api.Test;

/** The agenda is ordered by pointer and by keyboard alike, and by nothing else. */
@Journey
class AgendaOrderPageIT {

  private static final String ORDER =
      "select title from agenda_item where meeting_id = ? order by position";

  private UUID meeting;
  private Secretariat desk;

  private Visit agendaOfThree(Visitors visitors) {
    var secretary = visitors.as(Person.SECRETARIAT_CTF);
    desk = new Secretariat(secretary);
    meeting = desk.call(Names.unique("Meeting to be ordered"));
    desk.addItems("Alpha", "Bravo", "Charlie");
    return secretary;
  }

  @Test
  void itemIsDraggedToItsPlace(Visitors visitors) {
    var secretary = agendaOfThree(visitors);
    var page = secretary.page();
    var handle = page.locator(".sortable > li").nth(2).locator(".sortable-handle");

    handle.scrollIntoViewIfNeeded();
    var from = handle.boundingBox();
    var to = page.locator(".sortable > li").first().boundingBox();
    page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
    page.mouse().down();
    page.mouse().move(from.x + from.width / 2, to.y + 4, new Mouse.MoveOptions().setSteps(12));
    page.mouse().up();

    assertThat(desk.items()).hasText(new String[] {"1 Charlie", "2 Alpha", "3 Bravo"});
    assertThat(visitors.database().texts(ORDER, meeting))
        .containsExactly("Charlie", "Alpha", "Bravo");
  }

  @Test
  void keyboardAloneOrdersItemsAndKeepsTheFocus(Visitors visitors) {
    var secretary = agendaOfThree(visitors);
    var page = secretary.page();

    tabTo(page, "Move Alpha");
    page.keyboard().press("Alt+ArrowDown");
    page.keyboard().press("Alt+ArrowDown");

    assertThat(page.locator(".sortable-live")).hasText("Alpha: position 3 of 3");
    assertThat(desk.items()).hasText(new String[] {"1 Bravo", "2 Charlie", "3 Alpha"});
    assertThat(page.locator(".sortable > li").nth(2).locator(".sortable-handle")).isFocused();
    assertThat(visitors.database().texts(ORDER, meeting))
        .containsExactly("Bravo", "Charlie", "Alpha");
  }

  @Test
  void keyboardAloneOpensAMeeting(Visitors visitors) {
    var delegate = visitors.as(Person.CTF_DELEGATE_TR);
    var page = delegate.page();
    var title = "Fifth plenary meeting of the Ceasefire Task Force";

    delegate.open("/");
    tabTo(page, title);
    page.keyboard().press("Enter");

    assertThat(delegate.heading()).hasText(title);
  }

  /** Presses Tab until the element of that name has the focus, and shows it. */
  private static void tabTo(Page page, String name) {
    for (var presses = 0; presses < 80; presses++) {
      page.keyboard().press("Tab");
      var focused =
          page.evaluate(
              "() => document.activeElement.getAttribute('aria-label')"
                  + " ?? document.activeElement.innerText");
      if (name.equals(focused)) {
        return;
      }
    }
    throw new AssertionError("Tab never reached " + name);
  }

  @Test
  void tamperedOrderChangesNothingAndSaysSo(Visitors visitors) {
    var secretary = agendaOfThree(visitors);

    for (var order : new String[] {"", "not-an-id", UUID.randomUUID().toString()}) {
      secretary
          .page()
          .evaluate(
              """
              order => {
                document.getElementById("ordering:order").value = order;
                document.getElementById("ordering:commitOrder").click();
              }""",
              order);
      assertThat(secretary.page().locator(".messages")).containsText("order it again");
    }

    assertThat(visitors.database().texts(ORDER, meeting))
        .containsExactly("Alpha", "Bravo", "Charlie");
  }

  @Test
  void itemIsChangedAndTakenOff(Visitors visitors) {
    var secretary = agendaOfThree(visitors);

    secretary.page().locator(".sortable > li").nth(1).getByText("Edit").click();
    secretary.page().locator("form.form").getByLabel("Title").fill("Bravo, revised");
    secretary.button("Save").click();
    assertThat(desk.items()).hasText(new String[] {"1 Alpha", "2 Bravo, revised", "3 Charlie"});
    secretary.page().locator(".sortable > li").first().getByText("Remove").click();
    desk.confirm("Remove");

    assertThat(desk.items()).hasText(new String[] {"1 Bravo, revised", "2 Charlie"});
  }
}
