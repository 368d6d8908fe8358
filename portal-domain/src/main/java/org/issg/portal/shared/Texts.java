package org.issg.portal.shared;

/** How typed text is taken: without white space around it, and blank as nothing. */
public final class Texts {

  private static final int TITLE_LENGTH = 300;

  private Texts() {}

  public static String optional(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public static String required(String text, String key) {
    if (text == null || text.isBlank()) {
      throw new RuleViolation(key);
    }
    return text.strip();
  }

  /** Text that may be left out, of so many characters at most. */
  public static String optional(String text, int most, String tooLong) {
    String given = optional(text);
    if (given != null && given.length() > most) {
      throw new RuleViolation(tooLong);
    }
    return given;
  }

  /** Text that must be given, of so many characters at most. */
  public static String bounded(String text, int most, String missing, String tooLong) {
    return optional(required(text, missing), most, tooLong);
  }

  public static String title(String text, String key) {
    String title = required(text, key);
    if (title.length() > TITLE_LENGTH) {
      throw new RuleViolation(key);
    }
    return title;
  }
}
