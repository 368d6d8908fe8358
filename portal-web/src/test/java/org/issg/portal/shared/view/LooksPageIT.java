package org.issg.portal.shared.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.journey.Accessibility;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Layout;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.MainPages;
import org.issg.portal.journey.Visit;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main pages in each language, wide and on a phone, light and dark; pictures are kept. */
@Journey
class LooksPageIT {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> ENGLISH =
      List.of("Sign out", "Demonstration:", "Planned minutes", "My memberships", "recorded in the");

  private final Accessibility accessibility = new Accessibility();

  @ParameterizedTest
  @EnumSource
  void everyMainPageIsFitForUse(Look look, Visitors visitors) {
    var complaints = new ArrayList<String>();

    MainPages.byReader()
        .forEach(
            (reader, pages) -> {
              var visit = visitors.as(reader, look);
              for (var page : pages) {
                page.open(visit);
                visit.picture(PICTURES.resolve(look.pictureOf(page)));
                of(visit, look).forEach(each -> complaints.add(page + ": " + each));
              }
            });

    assertThat(complaints).isEmpty();
  }

  private List<String> of(Visit visit, Look look) {
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
