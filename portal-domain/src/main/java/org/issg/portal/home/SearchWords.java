package org.issg.portal.home;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody looks for.
 *
 * @param words as they were typed, without what a search cannot read
 */
public record SearchWords(String words) {

  private static final int LONGEST = 200;
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}]+");

  /** Stretches an Arabic word on the line, and is no letter of it. */
  private static final String TATWEEL = "\u0640";

  /** A dash before a word would ask for everything that does not have it. */
  private static final Pattern LEADING_DASHES = Pattern.compile("(?<=^|\\s)-+");

  private static final Pattern BEGINNING =
      Pattern.compile(
          "[A-Za-zА-Яа-я\\u0621-\\u064A0-9][A-Za-zА-Яа-я\\u0621-\\u064A0-9/.\\-]{2,59}");

  /** Takes what was typed; nothing where no letter and no digit is in it. */
  public static Optional<SearchWords> of(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    String readable = UNREADABLE.matcher(typed.replace(TATWEEL, "")).replaceAll(" ");
    String words = LEADING_DASHES.matcher(shortened(readable)).replaceAll("").strip();
    return words.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.of(new SearchWords(words))
        : Optional.empty();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  /** The beginning of a word, symbol or reference, if there is but one; otherwise empty. */
  public String beginning() {
    return BEGINNING.matcher(words).matches() ? words.toLowerCase(Locale.ROOT) : "";
  }
}
