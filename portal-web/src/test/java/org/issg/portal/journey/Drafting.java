package org.issg.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** What delegates and secretaries do with a position paper, step by step. */
public final class Drafting {

  private static final String FORM = "/position/edit.xhtml";
  private static final String PAPER = "/position/view.xhtml?id=";

  private final Visit visit;
  private final Page page;

  public Drafting(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
  }

  /** Opens an empty form for a paper before that body. */
  public void begin(String body) {
    visit.open(FORM);
    field("body").selectOption(body);
    field("track").selectOption("CEASEFIRE");
  }

  public void edit(UUID paper) {
    visit.open(FORM + "?id=" + paper);
  }

  public void read(UUID paper) {
    visit.open(PAPER + paper);
  }

  /** The part of the form for one language, opened. */
  public Locator in(String language) {
    var part =
        page.locator("details.variant")
            .filter(new Locator.FilterOptions().setHas(page.locator("bdi[lang=" + language + "]")));
    if (part.getAttribute("open") == null) {
      part.locator("summary").click();
    }
    return part;
  }

  /** Types title and text in one language, each paragraph by itself. */
  public void write(String language, String title, String... paragraphs) {
    title(language).fill(title);
    text(language).click();
    page.keyboard().press("Control+A");
    page.keyboard().press("Delete");
    for (var i = 0; i < paragraphs.length; i++) {
      if (i > 0) {
        page.keyboard().press("Enter");
      }
      page.keyboard().insertText(paragraphs[i]);
    }
  }

  public Locator title(String language) {
    return in(language).locator("input[type=text][id$=':title']");
  }

  public Locator text(String language) {
    return in(language).locator(".ql-editor");
  }

  /** Saves, and gives the id of the paper whose page follows. */
  public UUID save() {
    visit.button("Save").click();
    page.waitForURL(url -> url.contains("/position/view.xhtml"));
    return UUID.fromString(visit.parameter("id"));
  }

  /** A draft before the whole group in English. */
  public UUID draft(String title, String text) {
    begin("ISSG");
    write("en", title, text);
    return save();
  }

  /** Presses a button of the paper that is shown, and says yes to its question. */
  public void decide(String button) {
    visit.button(button).click();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  public void submit(UUID paper) {
    read(paper);
    decide("Submit");
    assertThat(state()).hasText("Submitted");
  }

  /** As its secretary: circulates to everybody under that symbol. */
  public void circulate(UUID paper, String symbol) {
    read(paper);
    field("symbol").fill(symbol);
    visit.button("Circulate").click();
    assertThat(state()).hasText("Circulated");
  }

  public Locator state() {
    return page.locator(".heading .state");
  }

  public Locator article() {
    return page.locator("article.paper");
  }

  public Locator field(String id) {
    return page.locator("[id='form:" + id + "']");
  }
}
