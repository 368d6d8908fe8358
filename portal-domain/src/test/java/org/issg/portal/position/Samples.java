package org.issg.portal.position;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.issg.portal.document.StoredFile;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Ids;
import org.issg.portal.shared.People;
import org.issg.portal.shared.Track;

/** Papers of France by the state that matters to a test. */
final class Samples {

  static final Instant NOON = Instant.parse("2016-03-07T11:00:00Z");
  static final Instant LATER = NOON.plusSeconds(3600);
  static final String SYMBOL = "ISSG/CTF/2016/PP/7";

  private Samples() {}

  static PaperWords words(String language) {
    return new PaperWords(language, "Title in " + language, "<p>Text</p>", "Text", null);
  }

  static PaperContent content(String... languages) {
    return new PaperContent(
        Track.CEASEFIRE, null, List.of(languages).stream().map(Samples::words).toList());
  }

  static StoredFile file(String mediaType) {
    return new StoredFile(Ids.next(), "paper", mediaType, 1, new byte[32]);
  }

  static About item() {
    return new About(
        SubjectKind.AGENDA_ITEM, UUID.fromString("0190c1d2-0000-7000-8000-00000000000a"));
  }

  static PositionPaper draft() {
    return new PositionPaper(BodyCode.CTF, content("en", "ar"), People.DELEGATE, NOON);
  }

  static PositionPaper submittedPaper() {
    PositionPaper paper = draft();
    paper.submit(People.DELEGATE, NOON);
    return paper;
  }

  static PositionPaper refusedPaper() {
    PositionPaper paper = submittedPaper();
    paper.refuse(People.SECRETARY, "The annex is missing", NOON);
    return paper;
  }

  static PositionPaper circulatedPaper() {
    PositionPaper paper = submittedPaper();
    paper.circulate(People.SECRETARY, SYMBOL, false, NOON);
    return paper;
  }

  static PositionPaper withdrawnPaper() {
    PositionPaper paper = draft();
    paper.withdraw(People.DELEGATE, NOON);
    return paper;
  }
}
