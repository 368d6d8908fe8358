package org.issg.portal.dossier.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.Location;
import org.issg.portal.dossier.Occurrence;
import org.issg.portal.dossier.TimePrecision;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** What was reported is proposed as it stands, and what is not known stays unknown. */
class IncidentFormTest {

  private static final Location PLACE =
      new Location("SY02", "SYX01", "Market street", 36.2, 37.1, 2);

  @Test
  void whatWasReportedIsShownAndSavedUnchanged() {
    Occurrence exact =
        new Occurrence(Instant.parse("2016-03-07T07:30:00Z"), TimePrecision.EXACT, "Asia/Damascus");
    RegistrationForm form = new RegistrationForm();

    form.show(IncidentKind.SHELLING, exact, PLACE);

    assertThat(form.getTime()).isEqualTo(LocalTime.of(9, 30));
    assertThat(form.occurrence()).isEqualTo(exact);
    assertThat(form.location()).isEqualTo(PLACE);
  }

  @Test
  void hourOfADayIsNotInvented() {
    ReportForm form = new ReportForm();
    form.setDay(LocalDate.of(2016, 3, 7));
    form.setPrecision(TimePrecision.DAY);
    RegistrationForm shown = new RegistrationForm();

    shown.show(IncidentKind.SHELLING, form.occurrence(), PLACE);

    assertThat(shown.getTime()).isNull();
    assertThat(shown.getDay()).isEqualTo(LocalDate.of(2016, 3, 7));
  }

  @Test
  void exactTimeNeedsAnHour() {
    ReportForm form = new ReportForm();
    form.setDay(LocalDate.of(2016, 3, 7));

    assertThatThrownBy(form::occurrence)
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("dossier.time.missing");
  }

  @Test
  void timeNeedsADay() {
    assertThatThrownBy(new ReportForm()::occurrence)
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("dossier.occurredAt.missing");
  }

  @Test
  void reportWithoutASourceHasNone() {
    assertThat(new ReportForm().source()).isNull();
  }

  @Test
  void waysToReachASourceNeedItsName() {
    ReportForm form = new ReportForm();
    form.setSourceContact("+963 …");

    assertThatThrownBy(form::source)
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("dossier.sourceName.missing");
  }
}
