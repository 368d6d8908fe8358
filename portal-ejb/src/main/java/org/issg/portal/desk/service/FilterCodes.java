package org.issg.portal.desk.service;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.issg.portal.shared.Ids;

/**
 * A filter as its leaf says it: codes and ids alone, since whoever searches may type anything. Of a
 * name stand the people whom it fits; what is no code stands as {@code ?}.
 */
final class FilterCodes {

  /** People of whom a leaf says the ids. */
  private static final int PEOPLE = 50;

  private static final String UNKNOWN = "?";
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,60}");
  private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Pattern DELEGATION = Pattern.compile("[A-Z]{2,3}");
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,60}");
  private static final Pattern SYSTEM = Pattern.compile("system:[a-z-]{1,40}");

  private FilterCodes() {}

  /** Each field as {@code name=code}, a space between; null for all leaves. */
  static String of(LogFilter filter, Meant meant) {
    StringJoiner codes = new StringJoiner(" ");
    for (Map.Entry<LogField, Object> each : filter.values().entrySet()) {
      codes.add(each.getKey().parameter() + "=" + code(each.getKey(), each.getValue(), meant));
    }
    return codes.length() == 0 ? null : codes.toString();
  }

  private static String code(LogField field, Object value, Meant meant) {
    String text = value.toString();
    return switch (field) {
      case PERSON -> people(meant);
      case OBJECT -> record(text, meant.objects());
      case SHOWN -> record(text, meant.shown());
      case ADDRESS -> fitting(ADDRESS, text);
      case FROM, UNTIL -> text;
      case DELEGATION -> text.equals(LogFilter.NONE) ? text : fitting(DELEGATION, text);
      case REASON -> fitting(REASON, text);
      default -> fitting(CODE, text);
    };
  }

  private static String people(Meant meant) {
    List<String> ids = meant.subjects().stream().filter(FilterCodes::isSubject).toList();
    String codes = ids.stream().limit(PEOPLE).collect(Collectors.joining(","));
    boolean more = meant.more() || ids.size() > PEOPLE;
    return ids.isEmpty() ? UNKNOWN : codes + (more ? ",+" : "");
  }

  /** Whether the log may name somebody so: by an id of Keycloak, or as a part of the portal. */
  static boolean isSubject(String text) {
    return Ids.parse(text).isPresent() || SYSTEM.matcher(text).matches();
  }

  /** A symbol is a code where a record has it. */
  private static String record(String text, List<UUID> found) {
    return Ids.parse(text).isPresent() || !found.isEmpty() ? fitting(SYMBOL, text) : UNKNOWN;
  }

  private static String fitting(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? text : UNKNOWN;
  }
}
