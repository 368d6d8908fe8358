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

/** The main pages in each language, wide and on a phone, light and dark; pictures are kept. */
@Journey
class LooksPageIT {

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
                visit.picture(PICTURES.resolve(look.pictureOf(page)));
                fitness.complaints(visit, look).forEach(each -> complaints.add(page + ": " + each));
              }
            });

    assertThat(complaints).isEmpty();
  }
}
