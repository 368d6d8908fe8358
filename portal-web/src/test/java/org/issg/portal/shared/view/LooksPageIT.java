package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.issg.portal.journey.Fitness;
import org.issg.portal.journey.Journey;
import org.issg.portal.journey.Look;
import org.issg.portal.journey.MainPages;
import org.issg.portal.journey.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main pages in each language, wide and on a phone, light and dark; with {@code
 * -Dportal.test.pictures=true} a picture of each is kept, which takes longer than all else here.
 */
@Journey
class LooksPageIT {

  private static final boolean WANTED = Boolean.getBoolean("portal.test.pictures");
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Fitness fitness = new Fitness();

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
                if (WANTED) {
                  visit.picture(PICTURES.resolve(look.pictureOf(page)));
                }
                fitness.complaints(visit, look).forEach(each -> complaints.add(page + ": " + each));
              }
            });

    assertThat(complaints).isEmpty();
  }
}
