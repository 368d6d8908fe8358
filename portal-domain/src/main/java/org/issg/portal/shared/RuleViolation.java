package org.issg.portal.shared;

import java.util.Locale;

/**
 * A rule of the field that an input or a moment does not meet; the key names its message in the
 * bundle of the feature before the first dot.
 */
public class RuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** As wide as a reason in the log. */
  private static final int CODE_LENGTH = 40;

  private final String key;
  private final String[] arguments;

  public RuleViolation(String key, String... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  public String key() {
    return key;
  }

  /** What the log calls a rule by its key: {@code desk.rule.on} is {@code DESK_RULE_ON}. */
  public static String code(String key) {
    String code = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    return code.substring(0, Math.min(CODE_LENGTH, code.length()));
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
