package org.issg.portal.audit.service;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One value of a record before a change and after it; null where it was not kept or did not exist.
 *
 * @param name of the value; of what is there in several languages, with a point and the language
 */
public record ValueLine(String name, String before, String after) {

  private static final char PART = '.';

  public boolean isChanged() {
    return before == null ? after != null : !before.equals(after);
  }

  /** The name without the language. */
  public String base() {
    int end = name.indexOf(PART);
    return end < 0 ? name : name.substring(0, end);
  }

  /** The language, or nothing. */
  public String part() {
    int end = name.indexOf(PART);
    return end < 0 ? "" : name.substring(end + 1);
  }

  /** The lines of a change by their names, of what is kept of its sides. */
  public static List<ValueLine> of(Map<String, byte[]> sides) {
    Map<String, JsonObject> read = new HashMap<>();
    sides.forEach((side, content) -> read.put(side, parsed(content)));
    Set<String> names = new TreeSet<>();
    read.values().forEach(side -> names.addAll(side.keySet()));
    return names.stream()
        .map(
            name ->
                new ValueLine(name, text(read.get("before"), name), text(read.get("after"), name)))
        .toList();
  }

  private static JsonObject parsed(byte[] content) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
      return reader.readObject();
    }
  }

  private static String text(JsonObject values, String name) {
    return values == null || !values.containsKey(name) || values.isNull(name)
        ? null
        : text(values.get(name));
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonArray array) {
      return array.stream().map(ValueLine::text).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
