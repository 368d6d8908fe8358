package org.issg.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a page that is open is fit for use: nothing beyond the screen, no barrier, one language.
 */
public final class Fitness {

  private static final List<String> ENGLISH =
      List.of("Sign out", "Demonstration:", "Planned minutes", "My memberships", "recorded in the");

  private final Accessibility accessibility = new Accessibility();

  /** What is wrong with the page that stands open, in plain words. */
  public List<String> complaints(Visit visit, Look look) {
    var page = visit.page();
    assertThat(visit.heading()).hasCount(1);
    assertThat(page.locator("html")).hasAttribute("lang", look.language());
    assertThat(page.locator("html")).hasAttribute("dir", look.direction());
    var complaints = new ArrayList<String>();
    if (Layout.sidewaysScroll(page) != 0) {
      complaints.add("scrolls sideways by " + Layout.sidewaysScroll(page) + " px");
    }
    complaints.addAll(Layout.beyondTheScreen(page));
    complaints.addAll(foreignWords(page.locator("body"), look));
    complaints.addAll(accessibility.violations(page));
    return complaints;
  }

  /** English of the frame where another language was asked for, and keys without a text. */
  private static List<String> foreignWords(Locator body, Look look) {
    var text = body.innerText();
    var found = new ArrayList<String>();
    if (text.contains("???")) {
      found.add("shows a key without a text");
    }
    if (!look.language().equals("en")) {
      ENGLISH.stream().filter(text::contains).forEach(found::add);
    }
    return found;
  }
}
