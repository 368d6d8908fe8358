package org.issg.portal.desk.service;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.issg.portal.shared.PageKey;

/**
 * Which leaves, and which page of them.
 *
 * @param values what is looked for, in the order of the fields, so that the same question is always
 *     the same statement; fields that are not there hold nothing back
 * @param key null for the newest page
 * @param newer the page of newer leaves than the key instead of older
 */
public record LogFilter(Map<LogField, Object> values, PageKey key, boolean newer) {

  /** Instead of the code of a delegation: whoever acted for none. */
  public static final String NONE = "-";

  /** That leaves are left out. */
  public static final String WITHOUT = "WITHOUT";

  /** All leaves, the newest page. */
  public static final LogFilter ALL = new LogFilter(Map.of(), null, false);

  public LogFilter {
    Map<LogField, Object> ordered = new EnumMap<>(LogField.class);
    ordered.putAll(values);
    values = Collections.unmodifiableMap(ordered);
  }

  /** The same, narrowed by one field; null and blank texts narrow nothing. */
  public LogFilter with(LogField field, Object value) {
    if (value == null || value.toString().isBlank()) {
      return this;
    }
    Map<LogField, Object> further = new EnumMap<>(LogField.class);
    further.putAll(values);
    further.put(field, value instanceof String text ? text.strip() : value);
    return new LogFilter(further, null, false);
  }

  /** The page before which, or after which, the key stands. */
  public LogFilter from(PageKey at, boolean towardsNewer) {
    return new LogFilter(values, at, towardsNewer);
  }

  String text(LogField field) {
    return (String) values.get(field);
  }
}
