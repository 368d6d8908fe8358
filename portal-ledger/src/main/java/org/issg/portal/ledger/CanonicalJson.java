package org.issg.portal.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a value as canonical JSON (RFC 8785): members sorted by UTF-16 code units, no white space,
 * the shortest escapes. A leaf holds text, whole numbers, truth values, lists and objects; anything
 * else is refused.
 */
public final class CanonicalJson {

  /** The largest whole number that every JSON reader keeps exactly (RFC 7493). */
  private static final long LARGEST_EXACT = (1L << 53) - 1;

  static final int FIRST_PRINTABLE = 0x20;

  private CanonicalJson() {}

  /**
   * The canonical bytes of an object.
   *
   * @throws IllegalArgumentException for a value that canonical JSON of a leaf cannot hold
   */
  public static byte[] bytes(Map<String, ?> object) {
    StringBuilder out = new StringBuilder();
    writeObject(out, object);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(StringBuilder out, Object value) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof String text) {
      writeText(out, text);
    } else if (value instanceof Integer || value instanceof Long) {
      writeNumber(out, ((Number) value).longValue());
    } else if (value instanceof List<?> list) {
      writeList(out, list);
    } else if (value instanceof Map<?, ?> object) {
      writeObject(out, object);
    } else {
      throw new IllegalArgumentException("not a value of a leaf: " + value.getClass().getName());
    }
  }

  private static void writeNumber(StringBuilder out, long number) {
    if (!isExact(number)) {
      throw new IllegalArgumentException("not exact in every JSON reader: " + number);
    }
    out.append(number);
  }

  static boolean isExact(long number) {
    return -LARGEST_EXACT <= number && number <= LARGEST_EXACT;
  }

  private static void writeList(StringBuilder out, List<?> list) {
    out.append('[');
    for (Iterator<?> values = list.iterator(); values.hasNext(); ) {
      write(out, values.next());
      if (values.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void writeObject(StringBuilder out, Map<?, ?> object) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    object.forEach((name, value) -> sorted.put((String) name, value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      out.append(separator);
      writeText(out, member.getKey());
      out.append(':');
      write(out, member.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static void writeText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit) && !isPaired(text, i)) {
        throw new IllegalArgumentException("text with half a surrogate pair at " + i);
      }
      writeUnit(out, unit);
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static void writeUnit(StringBuilder out, char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (unit < FIRST_PRINTABLE) {
          out.append(String.format("\\u%04x", (int) unit));
        } else {
          out.append(unit);
        }
      }
    }
  }
}
