package org.issg.portal.desk.view;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.service.TakenLeaf;

/**
 * What a leaf and its place in the tree say, each under one name, from the leaf's own bytes and not
 * from the columns beside them. Of a leaf whose bytes were spoilt after it was signed, its place
 * alone is left.
 */
class LeafMembers {

  /** Where each stands in the leaf, in the order in which a table shows them. */
  private static final Map<String, List<String>> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put("at", List.of("at"));
    PLACES.put("actor", List.of("actor", "subject"));
    PLACES.put("actor_name", List.of());
    PLACES.put("delegation", List.of("actor", "delegation"));
    PLACES.put("function", List.of("actor", "function"));
    PLACES.put("action", List.of("action"));
    PLACES.put("outcome", List.of("outcome"));
    PLACES.put("reason", List.of("reason"));
    PLACES.put("object_kind", List.of("object", "kind"));
    PLACES.put("object_id", List.of("object", "id"));
    PLACES.put("object_version", List.of("object", "version"));
    PLACES.put("body", List.of("body"));
    PLACES.put("distribution", List.of("distribution"));
    PLACES.put("shown", List.of("shown"));
    PLACES.put("range", List.of("range"));
    PLACES.put("address", List.of("address"));
    PLACES.put("session", List.of("session"));
    PLACES.put("request", List.of("request"));
    PLACES.put("before", List.of("before"));
    PLACES.put("after", List.of("after"));
    PLACES.put("series", List.of("series"));
    PLACES.put("interval", List.of("interval"));
    PLACES.put("tally", List.of("tally"));
    PLACES.put("v", List.of("v"));
  }

  private final Map<String, String> all = new LinkedHashMap<>();
  private final JsonObject leaf;

  LeafMembers(TakenLeaf taken) {
    leaf = parsed(taken.leaf());
    all.put("index", String.valueOf(taken.index()));
    all.put("id", taken.id().toString());
    all.put("recorded_at", taken.recordedAt().toString());
    PLACES.forEach((name, place) -> all.put(name, text(leaf, place)));
    all.put("actor_name", taken.actorName());
    all.put("leaf_hash", taken.hash());
    all.put("node_key", taken.nodeKey());
    all.put("signature", taken.signature());
  }

  private static JsonObject parsed(String leaf) {
    try (JsonReader reader = Json.createReader(new StringReader(leaf))) {
      return reader.readObject();
    } catch (JsonException spoilt) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  private static String text(JsonValue value, List<String> place) {
    if (place.isEmpty()) {
      return value == JsonValue.EMPTY_JSON_OBJECT ? null : plain(value);
    }
    JsonValue next = value instanceof JsonObject object ? object.get(place.get(0)) : null;
    return next == null ? null : text(next, place.subList(1, place.size()));
  }

  private static String plain(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value.getValueType() == JsonValue.ValueType.ARRAY
        ? value.asJsonArray().stream().map(LeafMembers::plain).collect(Collectors.joining(" "))
        : value.toString();
  }

  /** All of them by name, null where the leaf does not say it; several ids with a space between. */
  Map<String, String> all() {
    return all;
  }

  String get(String name) {
    return all.get(name);
  }

  /** Ids of the records that were shown besides. */
  List<String> shown() {
    String shown = get("shown");
    return shown == null ? List.of() : List.of(shown.split(" "));
  }

  /** How it ended, where the bytes still say it. */
  Optional<Outcome> outcome() {
    return Optional.ofNullable(get("outcome")).map(Outcome::valueOf);
  }
}
