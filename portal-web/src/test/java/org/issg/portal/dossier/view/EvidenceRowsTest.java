package org.issg.portal.dossier.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.issg.portal.dossier.EvidenceKind;
import org.issg.portal.dossier.EvidenceNote;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files.js writes is read; what it would never write is refused. */
class EvidenceRowsTest {

  private static final UUID ID = UUID.fromString("01530000-0005-7000-8000-000000000003");
  private static final String ROW =
      """
      [{"id":"01530000-0005-7000-8000-000000000003","name":"east.png","size":7,"kind":"PHOTO",
        "collectedAt":"2016-03-07T09:30","collectedWhere":"Market street","note":"Looking east"}]""";

  private static EvidenceRows rows(String json) {
    return new EvidenceRows(json, "Asia/Damascus");
  }

  @Test
  void aRowIsReadWithItsTimeByTheClocksOfTheIncident() {
    var notes = rows(ROW).notes();

    assertThat(notes)
        .containsExactly(
            new EvidenceNote(
                ID,
                EvidenceKind.PHOTO,
                Instant.parse("2016-03-07T07:30:00Z"),
                "Market street",
                "Looking east"));
  }

  @Test
  void whatIsNotSaidOfAFileIsLeftOut() {
    var notes = rows("[{\"id\":\"" + ID + "\",\"kind\":\"MAP\",\"note\":\"\"}]").notes();

    assertThat(notes).containsExactly(new EvidenceNote(ID, EvidenceKind.MAP, null, null, null));
  }

  @Test
  void noFilesAreNoRows() {
    assertThat(rows(null).notes()).isEmpty();
    assertThat(rows("").notes()).isEmpty();
    assertThat(rows("[]").notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "{}",
        "[7]",
        "[{}]",
        "[{\"id\":\"../1\",\"kind\":\"PHOTO\"}]",
        "[{\"id\":7,\"kind\":\"PHOTO\"}]",
        "[{\"id\":\"01530000-0005-7000-8000-000000000003\",\"kind\":\"PHOTO\","
            + "\"collectedAt\":\"yesterday\"}]"
      })
  void anythingElseIsUnreadable(String json) {
    assertThatThrownBy(rows(json)::notes)
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("dossier.evidence.unreadable");
  }

  @Test
  void aFileNeedsAKind() {
    assertThatThrownBy(rows("[{\"id\":\"" + ID + "\",\"kind\":\"RUMOUR\"}]")::notes)
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("dossier.evidenceKind.missing");
  }
}
