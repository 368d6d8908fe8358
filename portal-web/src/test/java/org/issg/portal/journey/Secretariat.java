package org.issg.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a secretary does in the pages, step by step, as often as journeys need it. */
public final class Secretariat {

  private static final Pattern WITH_ID = Pattern.compile(".*[?&]id=[0-9a-f-]{36}.*");

  private final Visit visit;
  private final Page page;

  public Secretariat(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
  }

  /** Calls a meeting of the secretary's body far ahead, and gives the id of the draft. */
  public UUID call(String title) {
    visit.open("/meeting/edit.xhtml");
    fill(title, "2031-03-07", "10:00", "12:00");
    visit.button("Save").click();
    page.waitForURL(url -> url.contains("/meeting/agenda.xhtml"));
    return UUID.fromString(visit.parameter("id"));
  }

  /** Types what a meeting needs, without saving it. */
  public void fill(String title, String day, String start, String end) {
    page.getByLabel("Title").fill(title);
    page.getByLabel("Date").fill(day);
    page.getByLabel("Start").fill(start);
    page.getByLabel("End").fill(end);
    page.getByLabel("Place").fill("Palais des Nations, Geneva");
    page.getByLabel("Room").fill("Room VII");
  }

  /** Adds items of twenty minutes to the agenda whose page is open. */
  public void addItems(String... titles) {
    for (var title : titles) {
      field("Title").fill(title);
      visit.button("Add").click();
      assertThat(items().last()).containsText(title);
    }
  }

  public Locator items() {
    return page.locator(".sortable > li strong");
  }

  private Locator field(String label) {
    return page.locator("form.form").getByLabel(label);
  }

  public void openDocuments(UUID meeting) {
    visit.open("/meeting/documents.xhtml?id=" + meeting);
  }

  /** Sends a file and attaches it to the meeting whose documents are open. */
  public void attach(Path file, String title) {
    send(file);
    field("Title").fill(title);
    visit.button("Attach").click();
    assertThat(document(title)).isVisible();
  }

  /** Sends a file and waits until the portal has it. */
  public void send(Path file) {
    page.locator("input[type=file]").setInputFiles(file);
    assertThat(page.locator(".upload-message")).containsText("has been received");
  }

  /** A document's entry in the list. */
  public Locator document(String title) {
    return page.locator("li.document").filter(new Locator.FilterOptions().setHasText(title));
  }

  /** Presses one of the buttons of a document's entry. */
  public void act(String button, String title) {
    document(title)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Publishes, and stays on the meeting's page. */
  public void publish(UUID meeting) {
    visit.open("/meeting/view.xhtml?id=" + meeting);
    visit.button("Publish").click();
    assertThat(page.locator(".heading .state")).hasText("Published");
  }

  /** Answers the question that a destructive button asks. */
  public void confirm(String button) {
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** A published meeting with one item, without any document. */
  public UUID published(String title) {
    var meeting = call(title);
    assertThat(page).hasURL(WITH_ID);
    addItems("Opening");
    publish(meeting);
    return meeting;
  }
}
