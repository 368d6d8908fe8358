package org.issg.portal.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** The code by which a leaf says why something was refused or failed. */
public final class ReasonCode {

  /** As long as the column takes. */
  private static final int LENGTH = 41;

  private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]+");

  private ReasonCode() {}

  /** A key or a word in capitals: {@code desk.rule.on} is {@code DESK_RULE_ON}. */
  public static String of(String word) {
    String code = OTHER.matcher(word.toUpperCase(Locale.ROOT)).replaceAll("_");
    return code.substring(0, Math.min(LENGTH, code.length()));
  }
}
