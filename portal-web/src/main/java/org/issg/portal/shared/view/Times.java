package org.issg.portal.shared.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes times as the field does: day month year, 24 hours, always with the place of the zone. */
@Named
@RequestScoped
public class Times {

  /** The zone of the task forces' seat. */
  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

  private static final char LEFT_TO_RIGHT = '\u2066';
  private static final char POP_ISOLATE = '\u2069';

  @Inject private Language language;

  private Locale locale() {
    return Locale.forLanguageTag(language.code() + "-u-nu-latn");
  }

  private String format(String pattern, ZonedDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, locale()).format(time);
  }

  /** Such as {@code 7 March 2016}. */
  public String date(ZonedDateTime time) {
    return format("d MMMM uuuu", time);
  }

  /** Such as {@code Monday, 7 March 2016}; French has no comma there. */
  public String longDate(ZonedDateTime time) {
    return format("EEEE", time) + ("fr".equals(language.code()) ? " " : comma()) + date(time);
  }

  public String clock(ZonedDateTime time) {
    return format("HH:mm", time);
  }

  /** Such as {@code 7 March 2016, 09:00}, where the zone stands elsewhere. */
  public String hour(ZonedDateTime time) {
    return date(time) + comma() + clock(time);
  }

  /** Such as {@code 09:30:12}. */
  public String clockSeconds(ZonedDateTime time) {
    return format("HH:mm:ss", time);
  }

  /** Such as {@code 7 March 2016, 09:30–13:00 (Geneva)}; a second day is named if there is one. */
  public String span(ZonedDateTime start, ZonedDateTime end) {
    return start.toLocalDate().equals(end.toLocalDate())
        ? date(start) + comma() + hours(start, end)
        : date(start)
            + comma()
            + clock(start)
            + " – "
            + date(end)
            + comma()
            + clock(end)
            + " ("
            + zone(start)
            + ")";
  }

  /** Such as {@code 09:30–13:00 (Geneva)}; reads from left to right in any script. */
  public String hours(ZonedDateTime start, ZonedDateTime end) {
    return leftToRight(clock(start) + "–" + clock(end)) + " (" + zone(start) + ")";
  }

  private String comma() {
    return "ar".equals(language.code()) ? "، " : ", ";
  }

  private static String leftToRight(String text) {
    return LEFT_TO_RIGHT + text + POP_ISOLATE;
  }

  /** Such as {@code 7 March 2016, 09:30:12 (UTC)}. */
  public String exact(Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneId.of("UTC"));
    return date(time) + comma() + format("HH:mm:ss", time) + " (UTC)";
  }

  /** Such as {@code 7 March 2016, 09:30 (Geneva)}. */
  public String moment(Instant instant) {
    return moment(instant.atZone(GENEVA));
  }

  /** Such as {@code 7 March 2016, 10:30 (Damascus)}. */
  public String moment(ZonedDateTime time) {
    return date(time) + comma() + clock(time) + " (" + zone(time) + ")";
  }

  /** The zone by its place as people there call it. */
  public String zone(ZonedDateTime time) {
    return language.placeOf(time.getZone()).orElseGet(() -> named(time.getZone()));
  }

  private String named(ZoneId zone) {
    String id = zone.getId();
    return id.contains("/")
        ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
        : zone.getDisplayName(TextStyle.SHORT, locale());
  }

  public String iso(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  public String iso(Instant instant) {
    return instant.toString();
  }

  public String day(ZonedDateTime time) {
    return format("d", time);
  }

  public String month(ZonedDateTime time) {
    return format("LLL", time);
  }

  public String weekday(ZonedDateTime time) {
    return format("EEE", time);
  }

  /** A size in bytes as people read it. */
  public String size(long bytes) {
    String[] units = {"B", "KB", "MB", "GB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return leftToRight(
        String.format(locale(), unit < 2 ? "%.0f %s" : "%.1f %s", value, units[unit]));
  }
}
