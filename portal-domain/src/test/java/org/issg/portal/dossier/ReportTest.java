package org.issg.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.issg.portal.shared.Actor;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Mandate;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.People;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void delegationFilesInItsOwnNameAndGradesNothing() {
    Report report = Samples.report(People.DELEGATE);

    assertThat(report.delegationId()).isEqualTo(People.FRANCE);
    assertThat(report.channel()).isEqualTo(Channel.DELEGATION);
    assertThat(report.grading()).isNull();
    assertThat(report.filedAt()).isEqualTo(Samples.NOON);
    assertThat(report.protection().isReleased()).isFalse();
    assertThat(report.protection().isWithSecretariat()).isTrue();
    assertThat(report.filedBy()).isEqualTo(People.DELEGATE.subject());
  }

  @Test
  void secretariatSaysByWhatChannelItHeard() {
    Report report = Samples.report(People.SECRETARY);

    assertThat(report.delegationId()).isNull();
    assertThat(report.channel()).isEqualTo(Channel.HOTLINE);
    assertThat(report.grading()).isEqualTo(Samples.B2);
    for (Channel none : new Channel[] {null, Channel.DELEGATION}) {
      ReportContent content = Samples.told(none, null, Samples.morning());
      assertThatThrownBy(() -> Samples.report(People.SECRETARY, content))
          .isInstanceOf(RuleViolation.class)
          .hasMessage("dossier.channel.missing");
    }
  }

  @Test
  void nothingIsReportedThatHasNotHappenedYet() {
    Occurrence tomorrow =
        Occurrence.of(LocalDateTime.parse("2016-03-08T06:00"), TimePrecision.EXACT, "UTC");
    Occurrence today =
        Occurrence.of(LocalDateTime.parse("2016-03-07T23:00"), TimePrecision.DAY, "UTC");

    assertThatThrownBy(() -> Samples.report(People.DELEGATE, Samples.told(null, null, tomorrow)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.occurredAt.future");
    assertThat(Samples.report(People.DELEGATE, Samples.told(null, null, today)).occurrence())
        .isEqualTo(today);
  }

  @Test
  void partiesAreNamedInTheirRoles() {
    Report report = Samples.report(People.DELEGATE);

    assertThat(report.parties(PartyRole.ALLEGED))
        .extracting(Party::code)
        .containsExactly("UNKNOWN");
    assertThat(report.parties(PartyRole.AFFECTED))
        .extracting(Party::code)
        .containsExactly("ARM", "SAF");
  }

  @Test
  void partyThatNobodyKnowsIsRefused() {
    assertThatThrownBy(
            () ->
                new Report(
                    Report.protectionFor(People.DELEGATE, BodyCode.CTF),
                    Samples.told(),
                    List.of(Samples.party("ARM")),
                    People.DELEGATE,
                    Samples.NOON))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.parties.unknown");
  }

  @Test
  void sourceIsShownToWhoFiledAndToTheSecretariatOfTheBodyAlone() {
    Report report = Samples.report(People.DELEGATE);
    Actor colleague =
        People.actor(
            "colleague",
            Set.of(Role.DELEGATE),
            People.FRANCE,
            new Mandate(BodyCode.CTF, MandateFunction.HEAD_OF_DELEGATION));
    Actor otherSecretary =
        People.actor(
            "secretariat-htf",
            Set.of(Role.SECRETARIAT),
            null,
            new Mandate(BodyCode.HTF, MandateFunction.SECRETARY));

    assertThat(report.showsSourceTo(People.DELEGATE)).isTrue();
    assertThat(report.showsSourceTo(People.SECRETARY)).isTrue();
    for (Actor other :
        List.of(colleague, otherSecretary, Samples.CO_CHAIR, People.AUDITOR, People.NEWCOMER)) {
      assertThat(report.showsSourceTo(other)).as(other.subject()).isFalse();
    }
  }

  @Test
  void reportIsNamedInTheLogByItsKindAndId() {
    Report report = Samples.report(People.DELEGATE);

    assertThat(report.ref().kind()).isEqualTo("report");
    assertThat(report.ref().id()).isEqualTo(report.id());
    assertThat(report.ref().body()).isEqualTo("CTF");
    assertThat(report.casualties()).isEqualTo(Casualties.UNKNOWN);
  }
}
