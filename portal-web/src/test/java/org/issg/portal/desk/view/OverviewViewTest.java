package org.issg.portal.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.issg.portal.desk.service.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the bars of the overview lead. */
class OverviewViewTest {

  private static final Tally TALLY = new Tally("somebody", "Somebody", 3);

  @ParameterizedTest
  @CsvSource({
    "reads, person=somebody&outcome=READ",
    "nights, person=somebody&counted=OUTSIDE_OFFICE_HOURS",
    "refusals, reason=somebody&outcome=REFUSED",
    "failures, reason=somebody&outcome=FAILED"
  })
  void barLeadsToTheLeavesThatItCounts(String kind, String asked) {
    OverviewView view = new OverviewView();
    view.setFrom("2026-03-01");
    view.setUntil("2026-03-07");

    assertThat(view.address(TALLY, kind))
        .isEqualTo("/desk/log.xhtml?" + asked + "&from=2026-03-01&until=2026-03-07");
  }
}
