package org.issg.portal.desk.service;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What administrative records were before a change and after it, for auditors. */
@Dependent
class KeptValues {

  @PersistenceContext private EntityManager em;

  /** The values beside a leaf, by name; empty where none are kept. */
  @SuppressWarnings("unchecked")
  List<ValueLine> of(UUID leaf) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select side, content from leaf_values where leaf_id = ?1 and content is not null")
            .setParameter(1, leaf)
            .getResultList();
    Map<String, JsonObject> sides = new HashMap<>();
    rows.forEach(row -> sides.put((String) row[0], parsed((byte[]) row[1])));
    Set<String> names = new TreeSet<>();
    sides.values().forEach(side -> names.addAll(side.keySet()));
    return names.stream()
        .map(name -> new ValueLine(name, text(sides, "before", name), text(sides, "after", name)))
        .toList();
  }

  private static JsonObject parsed(byte[] content) {
    return Json.createReader(new ByteArrayInputStream(content)).readObject();
  }

  private static String text(Map<String, JsonObject> sides, String side, String name) {
    JsonObject values = sides.get(side);
    return values == null || values.isNull(name) ? null : text(values.get(name));
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonArray array) {
      return array.stream().map(KeptValues::text).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
