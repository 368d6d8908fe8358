package org.issg.portal.shared.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.audit.Action;
import org.junit.jupiter.api.Test;

/** Every key that a page or a rule names exists. */
class UsedTextsTest {

  private static final Map<String, String> BUNDLE_OF =
      Map.of(
          "text", "shared",
          "accessText", "access",
          "mandateText", "mandate",
          "documentText", "document",
          "dossierText", "dossier",
          "positionText", "position",
          "meetingText", "meeting",
          "releaseText", "release",
          "homeText", "home",
          "deskText", "desk");
  private static final String VARIABLE =
      "\\b(text|(?:access|mandate|document|dossier|position|meeting|release|home|desk)Text)\\['";
  private static final Pattern WHOLE_KEY = Pattern.compile(VARIABLE + "([^']+)']");
  private static final Pattern BEGINNING =
      Pattern.compile(VARIABLE + "([^']+)'\\s*(?:\\.concat|\\+=)");
  private static final Pattern RULE =
      Pattern.compile(
          "\"((?:shared|access|mandate|document|dossier|position|meeting|release|home|desk)(?:\\.[a-zA-Z]+)+)\"");
  private static final Pattern THROWN = Pattern.compile("new RuleViolation\\(\\s*\"([^\"]+)\"");

  @Test
  void everyKeyOnAPageExists() {
    List<MatchResult> used = Bundles.findAll(Bundles.PAGES, ".xhtml", WHOLE_KEY);

    assertThat(used).hasSizeGreaterThan(100);
    assertThat(used)
        .allSatisfy(
            each ->
                assertThat(Bundles.english(BUNDLE_OF.get(each.group(1))))
                    .containsKey(each.group(2)));
  }

  @Test
  void everyBeginningOfAKeyOnAPageHasKeys() {
    List<MatchResult> used = Bundles.findAll(Bundles.PAGES, ".xhtml", BEGINNING);

    assertThat(used).isNotEmpty();
    assertThat(used)
        .allSatisfy(
            each ->
                assertThat(Bundles.english(BUNDLE_OF.get(each.group(1))).keySet())
                    .anyMatch(key -> key.startsWith(each.group(2))));
  }

  private static Set<String> found(Pattern pattern) {
    return Bundles.SOURCES.stream()
        .flatMap(folder -> Bundles.findAll(folder, ".java", pattern).stream())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Keys of rules, also those that are passed on as parameters or constants. */
  private static Set<String> rules() {
    Set<String> rules = found(RULE);
    Stream.of(Action.values()).map(Action::stored).forEach(rules::remove);
    rules.addAll(found(THROWN));
    return rules;
  }

  private static String bundleOf(String rule) {
    return rule.substring(0, rule.indexOf('.'));
  }

  @Test
  void everyRuleHasItsMessageInTheBundleOfItsFeature() {
    assertThat(rules()).hasSizeGreaterThan(30).contains("meeting.order.stale");
    assertThat(rules())
        .allSatisfy(rule -> assertThat(Bundles.english(bundleOf(rule))).containsKey(rule));
  }

  @Test
  void everyMessageOfARuleCanBeFilledInInEveryLanguage() {
    for (String rule : rules()) {
      for (String language : Bundles.TRANSLATIONS) {
        String text = Bundles.in(language, bundleOf(rule)).get(rule);
        assertThatCode(() -> new MessageFormat(text.replace("'", "''")))
            .as("%s in %s", rule, language)
            .doesNotThrowAnyException();
      }
    }
  }
}
