package org.issg.portal.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import java.util.UUID;
import org.issg.portal.meeting.service.MeetingDocumentService.Attachment;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** A symbol that is taken reads as a rule of the field and not as a failure. */
class TakenSymbolIT extends MeetingScene {

  @Test
  void symbolOfAnotherMeetingCannotBeGivenToANewOne() {
    String symbol = "ISSG/CTF/2046/MTG/1";
    draft(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary(symbol));

    assertThatThrownBy(
            () ->
                as(
                    CTF_SECRETARY,
                    () -> meetings.create(Samples.limitedToCtf(), Samples.plenary(symbol))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.symbol.taken");

    assertThat(leaves()).isEmpty();
    assertThat(Database.number("select count(*) from meeting where symbol = ?", symbol)).isOne();
  }

  @Test
  void symbolOfAnotherMeetingCannotBeGivenByAnEdit() {
    draft(CTF_SECRETARY, Samples.limitedToCtf(), Samples.plenary("ISSG/CTF/2046/MTG/2"));
    UUID id = ctfDraft();
    int seen = version(id);

    assertThatThrownBy(
            () ->
                as(
                    CTF_SECRETARY,
                    () -> meetings.edit(id, seen, Samples.plenary("ISSG/CTF/2046/MTG/2"))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("meeting.symbol.taken");

    assertThat(leaves()).isEmpty();
    assertThat(version(id)).isEqualTo(seen);
  }

  @Test
  void symbolOfAnotherDocumentCannotBeGivenToANewOne() {
    UUID id = ctfDraft();
    UUID first = upload(CTF_SECRETARY, Samples.text(10));
    UUID second = upload(CTF_SECRETARY, Samples.text(10));
    as(CTF_SECRETARY, () -> documents.attach(id, underSymbol(first)));

    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> documents.attach(id, underSymbol(second))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.symbol.taken");

    assertThat(leaves()).isEmpty();
    assertThat(page(id).documents()).hasSize(1);
    assertThat(Database.number("select count(*) from upload where id = ?", second)).isOne();
  }

  private static Attachment underSymbol(UUID upload) {
    return new Attachment(null, "ISSG/CTF/2046/1", Samples.MARK + "Paper", "en", upload);
  }
}
