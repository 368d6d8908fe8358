package org.issg.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u0000",
        "'; --",
        "( & | ! )",
        "***",
        "-",
        "\uD83D",
        "<>:*",
        "\u0640\u0640\u0640"
      })
  void whatHoldsNoLetterAndNoDigitIsNoSearch(String typed) {
    assertThat(SearchWords.of(typed)).isEmpty();
  }

  @Test
  void nothingTypedIsNoSearch() {
    assertThat(SearchWords.of(null)).isEmpty();
  }

  @Test
  void charactersThatNoDatabaseTakesAreLeftOut() {
    assertThat(SearchWords.of("bor\u0000der \uD800 crossing").orElseThrow().words())
        .isEqualTo("bor der   crossing");
  }

  @Test
  void dashBeforeAWordExcludesNothing() {
    assertThat(SearchWords.of("-border --crossing cease-fire").orElseThrow().words())
        .isEqualTo("border crossing cease-fire");
  }

  @Test
  void veryLongTextIsCutBetweenCharacters() {
    String words = SearchWords.of("a" + "😀".repeat(500)).orElseThrow().words();

    assertThat(words.codePointCount(0, words.length())).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "ISSG/CTF/2016/4,issg/ctf/2016/4",
    "CTF/INC/2016/0042,ctf/inc/2016/0042",
    "2016/12/Add.1,2016/12/add.1",
    "ceasef,ceasef",
    "وقف,وقف",
    "Перемирие,перемирие"
  })
  void oneWordOrSymbolIsABeginning(String typed, String beginning) {
    assertThat(SearchWords.of(typed).orElseThrow().beginning()).isEqualTo(beginning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"of", "border crossing", "o'clock", "a\\b/c", "réunion", "\"quoted\""})
  void otherTextIsNoBeginning(String typed) {
    assertThat(SearchWords.of(typed).orElseThrow().beginning()).isEmpty();
  }

  @Test
  void stretchedArabicWordIsTheWordItself() {
    assertThat(SearchWords.of("حـــلب")).isEqualTo(SearchWords.of("حلب"));
  }
}
