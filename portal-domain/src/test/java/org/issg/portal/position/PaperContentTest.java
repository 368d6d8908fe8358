package org.issg.portal.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.issg.portal.shared.Track;
import org.junit.jupiter.api.Test;

class PaperContentTest {

  @Test
  void paperHasATrackAndSomeWords() {
    assertThatThrownBy(() -> new PaperContent(null, null, List.of(Samples.words("en"))))
        .hasMessage("position.track.missing");
    assertThatThrownBy(() -> new PaperContent(Track.CEASEFIRE, null, List.of()))
        .hasMessage("position.words.none");
  }

  @Test
  void eachLanguageStandsOnce() {
    List<PaperWords> twice = List.of(Samples.words("en"), Samples.words("en"));

    assertThatThrownBy(() -> new PaperContent(Track.CEASEFIRE, null, twice))
        .hasMessage("position.language.twice");
  }

  @Test
  void wordsHaveAKnownLanguageAndATitle() {
    assertThatThrownBy(() -> Samples.words("xx")).hasMessage("position.language.unknown");
    assertThatThrownBy(() -> new PaperWords("en", " ", "<p>x</p>", "x", null))
        .hasMessage("position.title.length");
    assertThatThrownBy(() -> new PaperWords("en", "x".repeat(301), null, null, null))
        .hasMessage("position.title.length");
  }

  @Test
  void textAndDocumentAreOfABearableKind() {
    assertThatThrownBy(() -> new PaperWords("en", "T", "x".repeat(400_001), "x", null))
        .hasMessage("position.text.length");
    assertThatThrownBy(() -> new PaperWords("en", "T", null, null, Samples.file("video/mp4")))
        .hasMessage("document.upload.kind");
  }

  @Test
  void blankTextIsNone() {
    PaperWords words = new PaperWords("en", " Title ", " ", "left over", null);

    assertThat(words).isEqualTo(new PaperWords("en", "Title", null, null, null));
  }

  @Test
  void subjectIsReadBackFromItsWord() {
    About item = Samples.item();

    assertThat(About.parse(item.toString())).contains(item);
    assertThat(About.parse("AGENDA_ITEM_1")).isEmpty();
    assertThat(About.parse("MEETING_" + item.id())).isEmpty();
    assertThat(About.parse("")).isEmpty();
    assertThat(About.parse(null)).isEmpty();
  }
}
