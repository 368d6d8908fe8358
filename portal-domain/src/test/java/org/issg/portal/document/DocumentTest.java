package org.issg.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.issg.portal.access.Distribution;
import org.issg.portal.shared.People;
import org.issg.portal.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  private final Document document = Samples.document();

  private DocumentVersion add(String language) {
    return document.add(language, Samples.pdf(), People.SECRETARY, Samples.NOON);
  }

  @Test
  void eachLanguageCountsItsOwnVersions() {
    add("en");
    add("fr");

    DocumentVersion secondEnglish = add("en");
    DocumentVersion firstArabic = add("ar");

    assertThat(secondEnglish.number()).isEqualTo(2);
    assertThat(firstArabic.number()).isEqualTo(1);
  }

  @Test
  void currentIsTheLatestOfEachLanguageInTheOrderOfLanguages() {
    DocumentVersion french = add("fr");
    add("en");
    DocumentVersion english = add("en");
    DocumentVersion arabic = add("ar");

    assertThat(document.current()).containsExactly(arabic, english, french);
  }

  @Test
  void aReaderGetsTheirLanguageElseEnglishElseAny() {
    DocumentVersion russian = add("ru");
    assertThat(document.currentFor("fr")).isEqualTo(russian);

    DocumentVersion english = add("en");
    assertThat(document.currentFor("fr")).isEqualTo(english);

    DocumentVersion french = add("fr");
    assertThat(document.currentFor("fr")).isEqualTo(french);
  }

  @Test
  void aReaderGetsTheNewestVersionOfTheirLanguage() {
    add("fr");
    DocumentVersion second = add("fr");

    assertThat(document.currentFor("fr")).isEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "EN", "en-GB"})
  void aLanguageInWhichDocumentsDoNotCirculateIsRefused(String language) {
    assertThatThrownBy(() -> add(language))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.language.unknown");

    assertThat(document.current()).isEmpty();
  }

  @Test
  void aWithdrawnDocumentTakesNoVersionAndIsNotWithdrawnAgain() {
    Document withdrawn = Samples.withdrawnDocument();

    assertThat(withdrawn.isWithdrawn()).isTrue();
    assertThatThrownBy(() -> withdrawn.withdraw(People.SECRETARY, Samples.NOON))
        .hasMessage("document.withdrawn");
    assertThatThrownBy(() -> withdrawn.add("en", Samples.pdf(), People.SECRETARY, Samples.NOON))
        .hasMessage("document.withdrawn");
    assertThat(withdrawn.current()).hasSize(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t\n"})
  void aDocumentNeedsATitle(String title) {
    assertThatThrownBy(() -> Samples.titled(title)).hasMessage("document.title.length");
  }

  @Test
  void aTitleHasAtMostThreeHundredCharactersWithoutTheSpaceAroundIt() {
    Document longest = Samples.titled("  " + "x".repeat(300) + "  ");

    assertThat(longest.title()).hasSize(300);
    assertThatThrownBy(() -> Samples.titled("x".repeat(301))).hasMessage("document.title.length");
  }

  @Test
  void aDocumentIsADraftUntilReleased() {
    assertThat(document.protection().isReleased()).isFalse();

    document.release(Samples.NOON);

    assertThat(document.protection().isReleased()).isTrue();
  }

  @Test
  void theLogNamesAVersionWithItsNumberBodyAndDistribution() {
    add("en");
    DocumentVersion version = add("en");

    assertThat(version.ref().kind()).isEqualTo("document_version");
    assertThat(version.ref().id()).isEqualTo(version.id());
    assertThat(version.ref().version()).isEqualTo(2);
    assertThat(version.ref().body()).isEqualTo("CTF");
    assertThat(version.ref().distribution()).isEqualTo("LIMITED");
    assertThat(document.ref().kind()).isEqualTo("document");
  }

  @Test
  void theHashOfAVersionCannotBeChangedFromOutside() {
    DocumentVersion version = add("en");

    version.file().sha256()[0] = 9;

    assertThat(version.file().sha256()).containsExactly(1, 2, 3);
  }

  @Test
  void withdrawnDocumentGoesToNobodyElse() {
    Document document = Samples.withdrawnDocument();

    assertThatThrownBy(() -> document.distribute(Distribution.GENERAL))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("document.withdrawn");
    document.distribute(Distribution.RESTRICTED);

    assertThat(document.protection().distribution()).isEqualTo(Distribution.RESTRICTED);
  }
}
