package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.access.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything that English says. */
class LanguagesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern KEY = Pattern.compile("(?m)^([^#\\s=]+)=");
  private static final Path TEXTS = Path.of("src/main/resources/org/issg/portal/texts");
  static final List<String> BUNDLES = Bundles.NAMES;

  static Stream<Arguments> translations() {
    return Bundles.TRANSLATIONS.stream()
        .flatMap(language -> Bundles.NAMES.stream().map(bundle -> Arguments.of(language, bundle)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationHasExactlyTheKeysOfTheEnglish(String language, String bundle) {
    assertThat(Bundles.in(language, bundle).keySet()).isEqualTo(Bundles.english(bundle).keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void noTextIsEmpty(String language, String bundle) {
    assertThat(Bundles.in(language, bundle).values()).noneMatch(String::isBlank);
    assertThat(Bundles.english(bundle).values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationFillsInWhatTheEnglishFillsIn(String language, String bundle) {
    Map<String, String> translated = Bundles.in(language, bundle);

    assertThat(Bundles.english(bundle))
        .allSatisfy(
            (key, text) ->
                assertThat(placeholders(translated.getOrDefault(key, "")))
                    .as("%s in %s", key, language)
                    .isEqualTo(placeholders(text)));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without this file, Java would fall back to the language of the server before English. */
  @ParameterizedTest
  @FieldSource("BUNDLES")
  void englishIsTheDefaultAndIsNotRepeated(String bundle) {
    assertThat(Bundles.in("en", bundle)).isEmpty();
    assertThat(Bundles.english(bundle)).isNotEmpty();
  }

  @Test
  void noFileSaysAKeyTwice() {
    List<MatchResult> all = Bundles.findAll(TEXTS, ".properties", KEY);
    int distinct =
        Stream.concat(Stream.of("en"), Bundles.TRANSLATIONS.stream())
            .flatMap(language -> Bundles.NAMES.stream().map(bundle -> of(language, bundle)))
            .mapToInt(Map::size)
            .sum();

    assertThat(all).hasSize(distinct);
  }

  private static Map<String, String> of(String language, String bundle) {
    return "en".equals(language) ? Bundles.english(bundle) : Bundles.in(language, bundle);
  }

  @Test
  void theLanguagesAreThoseThatAPersonCanChoose() {
    assertThat(Member.LANGUAGES)
        .containsExactlyInAnyOrder("en", "fr", "ru", "ar")
        .containsAll(Bundles.TRANSLATIONS);
  }
}
