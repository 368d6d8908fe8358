package org.issg.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.issg.portal.shared.People;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class EvidenceItemTest {

  @Test
  void evidenceIsAPhotographFilmSoundOrPage() {
    for (String type : new String[] {"image/jpeg", "video/mp4", "audio/mpeg", "application/pdf"}) {
      assertThat(item(type, null).file().mediaType()).isEqualTo(type);
    }
    assertThatThrownBy(() -> item("text/plain", null))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.evidence.format");
  }

  @Test
  void nothingIsCollectedInTheFuture() {
    assertThat(item("image/jpeg", Samples.NOON).collectedAt()).isEqualTo(Samples.NOON);
    assertThatThrownBy(() -> item("image/jpeg", Samples.LATER))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("dossier.collectedAt.future");
  }

  @Test
  void notesAreLimitedAndTheKindIsNeeded() {
    assertThatThrownBy(() -> new EvidenceNote(null, null, null, null, null))
        .hasMessage("dossier.evidenceKind.missing");
    assertThatThrownBy(
            () -> new EvidenceNote(null, EvidenceKind.PHOTO, null, "a".repeat(301), null))
        .hasMessage("dossier.collectedWhere.length");
    assertThatThrownBy(
            () -> new EvidenceNote(null, EvidenceKind.PHOTO, null, null, "a".repeat(2001)))
        .hasMessage("dossier.evidenceNote.length");
  }

  @Test
  void sourceHasANameAndPerhapsAWayToReachThem() {
    assertThat(new Source(" A caller ", " ")).isEqualTo(new Source("A caller", null));
    assertThatThrownBy(() -> new Source(" ", "+963")).hasMessage("dossier.sourceName.missing");
    assertThatThrownBy(() -> new Source("a".repeat(301), null))
        .hasMessage("dossier.sourceName.length");
    assertThatThrownBy(() -> new Source("A caller", "a".repeat(301)))
        .hasMessage("dossier.sourceContact.length");
  }

  private static EvidenceItem item(String mediaType, Instant collectedAt) {
    return new EvidenceItem(
        Samples.report(People.DELEGATE),
        new EvidenceNote(null, EvidenceKind.PHOTO, collectedAt, null, null),
        Samples.file(mediaType),
        People.DELEGATE,
        Samples.NOON);
  }
}
