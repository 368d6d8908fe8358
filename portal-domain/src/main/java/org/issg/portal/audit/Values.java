package org.issg.portal.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a record is at one moment, as the log keeps it: names with texts, codes, ids, moments to the
 * microsecond, truth values and whole numbers.
 */
public final class Values {

  private final Map<String, Object> members = new TreeMap<>();

  /** The same with that value; null where there is none. */
  public Values with(String name, Object value) {
    members.put(name, kept(value));
    return this;
  }

  private static Object kept(Object value) {
    if (value == null || value instanceof Boolean || value instanceof Integer) {
      return value;
    }
    if (value instanceof Instant moment) {
      return moment.truncatedTo(ChronoUnit.MICROS).toString();
    }
    if (value instanceof Enum<?> code) {
      return code.name();
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Values::kept).toList();
    }
    return value.toString();
  }

  public Map<String, Object> map() {
    return members;
  }
}
