package org.issg.portal.shared.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Reads what an address gives a page; what is malformed leads nowhere. */
public final class Parameters {

  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

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

  /** A day of a year with four digits; null where none was given. */
  public static LocalDate day(String text) {
    try {
      return isGiven(text) ? LocalDate.from(DAY.parse(text.strip())) : null;
    } catch (DateTimeException malformed) {
      throw new NoSuchPage();
    }
  }
}
