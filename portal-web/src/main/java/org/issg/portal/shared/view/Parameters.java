package org.issg.portal.shared.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads what an address gives a page; what is malformed leads nowhere. */
public final class Parameters {

  private Parameters() {}

  /** Whether anything was given. */
  public static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  /** One of several by its name; null where none was given. */
  public static <E extends Enum<E>> E one(Class<E> type, String name) {
    try {
      return isGiven(name) ? Enum.valueOf(type, name) : null;
    } catch (IllegalArgumentException unknown) {
      throw new NoSuchPage();
    }
  }

  /** A day; null where none was given. */
  public static LocalDate day(String text) {
    try {
      return isGiven(text) ? LocalDate.parse(text.strip()) : null;
    } catch (DateTimeParseException malformed) {
      throw new NoSuchPage();
    }
  }
}
