package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.issg.portal.access.Distribution;
import org.issg.portal.access.Member;
import org.issg.portal.access.Reason;
import org.issg.portal.access.SeatState;
import org.issg.portal.access.service.LoginFailure;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.RedactionReason;
import org.issg.portal.desk.RedactionState;
import org.issg.portal.desk.VerificationOutcome;
import org.issg.portal.document.DocumentVersion;
import org.issg.portal.document.MediaTypes;
import org.issg.portal.dossier.Channel;
import org.issg.portal.dossier.DossierState;
import org.issg.portal.dossier.EventKind;
import org.issg.portal.dossier.EvidenceKind;
import org.issg.portal.dossier.IncidentKind;
import org.issg.portal.dossier.SourceReliability;
import org.issg.portal.dossier.TimePrecision;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.meeting.ChangeKind;
import org.issg.portal.meeting.ItemKind;
import org.issg.portal.meeting.MeetingKind;
import org.issg.portal.meeting.MeetingState;
import org.issg.portal.position.PaperEventKind;
import org.issg.portal.position.PaperState;
import org.issg.portal.release.ChangeState;
import org.issg.portal.release.RecordKind;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.MandateFunction;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page shows by its name has a word of its own. */
class NamedTextsTest {

  private static final int KINDS_OF_FILES = 12;

  static Stream<Arguments> shown() {
    return Stream.of(
        Arguments.of("shared", "state.", MeetingState.values()),
        Arguments.of("shared", "state.", SeatState.values()),
        Arguments.of("shared", "distribution.", Distribution.values()),
        Arguments.of("shared", "function.", MandateFunction.values()),
        Arguments.of("shared", "track.", Track.values()),
        Arguments.of("shared", "meetingKind.", MeetingKind.values()),
        Arguments.of("shared", "itemKind.", ItemKind.values()),
        Arguments.of("shared", "outcome.", Outcome.values()),
        Arguments.of("shared", "state.", DossierState.values()),
        Arguments.of("shared", "incidentKind.", IncidentKind.values()),
        Arguments.of("shared", "evidenceKind.", EvidenceKind.values()),
        Arguments.of("dossier", "channel.", Channel.values()),
        Arguments.of("dossier", "precision.", TimePrecision.values()),
        Arguments.of("dossier", "reliability.", SourceReliability.values()),
        Arguments.of("dossier", "event.", EventKind.values()),
        Arguments.of("shared", "state.", PaperState.values()),
        Arguments.of("position", "event.", PaperEventKind.values()),
        Arguments.of("meeting", "change.", ChangeKind.values()),
        Arguments.of("release", "kind.", RecordKind.values()),
        Arguments.of("release", "what.", RecordKind.values()),
        Arguments.of("release", "now.", Distribution.values()),
        Arguments.of("release", "circle.", Distribution.values()),
        Arguments.of("release", "event.", ChangeState.values()),
        Arguments.of("desk", "verify.outcome.", VerificationOutcome.values()),
        Arguments.of("desk", "redaction.reason.", RedactionReason.values()),
        Arguments.of("desk", "redaction.state.", RedactionState.values()),
        Arguments.of("desk", "redaction.says.", RedactionState.values()),
        Arguments.of("desk", "verify.cause.", Cause.values()));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void everyConstantHasItsWord(String bundle, String prefix, Enum<?>[] constants) {
    assertThat(Bundles.english(bundle).keySet())
        .containsAll(Arrays.stream(constants).map(each -> prefix + each.name()).toList());
  }

  @Test
  void everyReasonInTheLogHasItsWord() {
    Stream<String> access =
        Stream.of(Reason.values()).filter(each -> each != Reason.PERMITTED).map(Reason::name);
    Stream<String> signIn = Stream.of(LoginFailure.values()).map(each -> "LOGIN_" + each);
    Stream<String> doors = Stream.of(TurnedAway.values()).map(TurnedAway::name);
    Stream<String> commits = Stream.of(CommitFailure.values()).map(CommitFailure::name);

    assertThat(Bundles.english("desk").keySet())
        .containsAll(
            Stream.of(access, signIn, doors, commits)
                .flatMap(each -> each)
                .map(each -> "reason." + each)
                .toList());
  }

  @Test
  void everyActHasItsWordByItsStoredName() {
    assertThat(Bundles.english("desk").keySet())
        .containsAll(Arrays.stream(Action.values()).map(Action::stored).toList());
  }

  @Test
  void everyBodyHasALongAndAShortName() {
    for (BodyCode body : BodyCode.values()) {
      assertThat(Bundles.english("shared"))
          .containsKeys("body." + body + ".name", "body." + body + ".short");
    }
  }

  @Test
  void everyRoleHasItsWordByItsRealmName() {
    for (Role role : Role.values()) {
      assertThat(Bundles.english("shared")).containsKey("role." + role.realmName());
    }
  }

  @Test
  void everyLanguageOfThePortalAndOfDocumentsHasItsName() {
    Stream.concat(Member.LANGUAGES.stream(), DocumentVersion.LANGUAGES.stream())
        .forEach(code -> assertThat(Bundles.english("shared")).containsKey("language." + code));
  }

  @Test
  void everyKindOfFileThatIsTakenHasItsShortName() {
    List<String> types =
        Bundles.english("document").keySet().stream()
            .filter(key -> key.startsWith("type."))
            .map(key -> key.substring("type.".length()))
            .toList();

    assertThat(types).hasSize(KINDS_OF_FILES).allMatch(MediaTypes::isTaken);
  }

  /** An identity provider that does not answer has a page of its own. */
  @Test
  void everyFailureOfASignInIsExplained() {
    Stream.of(LoginFailure.values())
        .filter(reason -> reason != LoginFailure.UNREACHABLE)
        .map(reason -> "error.login." + reason.name().toLowerCase(Locale.ROOT))
        .forEach(key -> assertThat(Bundles.english("shared")).containsKey(key));
    assertThat(Bundles.english("shared")).containsKey("error.identity.title");
  }
}
