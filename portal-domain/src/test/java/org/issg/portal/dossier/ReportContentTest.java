package org.issg.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class ReportContentTest {

  @Test
  void incidentsAreReportedToTaskForcesOnly() {
    for (BodyCode body : new BodyCode[] {null, BodyCode.ISSG}) {
      refused("dossier.body.missing", body, IncidentKind.OTHER, Samples.morning(), "Told");
    }
  }

  @Test
  void whatWhenAndWhereAreNeeded() {
    refused("dossier.kind.missing", BodyCode.CTF, null, Samples.morning(), "Told");
    refused("dossier.occurredAt.missing", BodyCode.CTF, IncidentKind.OTHER, null, "Told");
    assertThatThrownBy(
            () ->
                new ReportContent(
                    BodyCode.CTF,
                    null,
                    IncidentKind.OTHER,
                    Samples.morning(),
                    null,
                    null,
                    "Told",
                    null,
                    null,
                    null))
        .hasMessage("dossier.governorate.missing");
  }

  @Test
  void textIsNeededAndLimited() {
    refused("dossier.text.missing", BodyCode.CTF, IncidentKind.OTHER, Samples.morning(), " ");
    refused(
        "dossier.text.length",
        BodyCode.CTF,
        IncidentKind.OTHER,
        Samples.morning(),
        "a".repeat(ReportContent.TEXT_LENGTH + 1));
  }

  @Test
  void whatIsNotSaidIsEmpty() {
    ReportContent content = content(BodyCode.HTF, IncidentKind.OTHER, Samples.morning(), " Told ");

    assertThat(content.text()).isEqualTo("Told");
    assertThat(content.casualties()).isEqualTo(Casualties.UNKNOWN);
    assertThat(content.alleged()).isEmpty();
    assertThat(content.affected()).isEmpty();
  }

  private static void refused(
      String key, BodyCode body, IncidentKind kind, Occurrence occurrence, String text) {
    assertThatThrownBy(() -> content(body, kind, occurrence, text))
        .isInstanceOf(RuleViolation.class)
        .hasMessage(key);
  }

  private static ReportContent content(
      BodyCode body, IncidentKind kind, Occurrence occurrence, String text) {
    return new ReportContent(
        body, null, kind, occurrence, Samples.aleppo(), null, text, null, null, null);
  }
}
