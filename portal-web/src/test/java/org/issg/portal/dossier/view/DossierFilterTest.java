package org.issg.portal.dossier.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.service.DossierList;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.view.NoSuchPage;
import org.junit.jupiter.api.Test;

/** The filter in the address is the filter of the list, or leads nowhere. */
class DossierFilterTest {

  private static DossierFilter full() {
    DossierFilter filter = new DossierFilter();
    filter.setBody("CTF");
    filter.setKind("SHELLING");
    filter.setGovernorate("SY02");
    filter.setState("REGISTERED");
    filter.setFrom("2016-03-07");
    filter.setUntil("2016-03-08");
    return filter;
  }

  @Test
  void emptyFilterShowsAll() {
    DossierFilter empty = new DossierFilter();
    empty.setBody("");
    empty.setFrom("");

    assertThat(empty.toFilter(null, false)).isEqualTo(DossierList.Filter.ALL);
  }

  @Test
  void everyCriterionIsPassedOn() {
    assertThat(full().toFilter(null, true))
        .isEqualTo(
            new DossierList.Filter(
                BodyCode.CTF,
                IncidentKind.SHELLING,
                "SY02",
                DossierState.REGISTERED,
                LocalDate.of(2016, 3, 7),
                LocalDate.of(2016, 3, 8),
                null,
                true));
  }

  @Test
  void everyCriterionStandsInTheAddress() {
    assertThat(full().address("/list"))
        .hasToString(
            "/list?body=CTF&kind=SHELLING&governorate=SY02&state=REGISTERED"
                + "&from=2016-03-07&until=2016-03-08");
  }

  @Test
  void whatIsMalformedLeadsNowhere() {
    DossierFilter unknownKind = full();
    unknownKind.setKind("PARTY");
    DossierFilter noDay = full();
    noDay.setUntil("8.3.2016");

    assertThatThrownBy(() -> unknownKind.toFilter(null, false)).isInstanceOf(NoSuchPage.class);
    assertThatThrownBy(() -> noDay.toFilter(null, false)).isInstanceOf(NoSuchPage.class);
  }
}
