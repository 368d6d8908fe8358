package org.issg.portal.desk.view;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
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

  /** All names, in the order in which a table shows them. */
  static final List<String> NAMES =
      List.of(
          "index",
          "id",
          "recorded_at",
          "at",
          "actor",
          "actor_name",
          "delegation",
          "function",
          "action",
          "outcome",
          "reason",
          "object_kind",
          "object_id",
          "object_version",
          "body",
          "distribution",
          "shown",
          "range",
          "address",
          "session",
          "request",
          "before",
          "after",
          "series",
          "interval",
          "tally",
          "v",
          "leaf_hash",
          "node_key",
          "signature");

  /** Where those stand in the leaf that are no members of its own. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "actor", List.of("actor", "subject"),
          "delegation", List.of("actor", "delegation"),
          "function", List.of("actor", "function"),
          "object_kind", List.of("object", "kind"),
          "object_id", List.of("object", "id"),
          "object_version", List.of("object", "version"));

  private final Map<String, String> all = new LinkedHashMap<>();

  LeafMembers(TakenLeaf taken) {
    JsonObject leaf = parsed(taken.leaf());
    NAMES.forEach(name -> all.put(name, text(leaf, PLACES.getOrDefault(name, List.of(name)))));
    all.put("index", String.valueOf(taken.index()));
    all.put("id", taken.id().toString());
    all.put("recorded_at", taken.recordedAt().toString());
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
      return plain(value);
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
    return Arrays.stream(Outcome.values())
        .filter(each -> each.name().equals(get("outcome")))
        .findFirst();
  }
}
