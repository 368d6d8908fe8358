package org.issg.portal.desk.view;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.issg.portal.desk.service.TakenLeaf;

/**
 * Leaves as JSON Lines, named by the Elastic Common Schema 8; what it has no name for is a label.
 */
class EcsFormat implements LeafFormat {

  private static final String VERSION = "8.11.0";

  /** What the schema has no name for. */
  private static final List<String> LABELS =
      List.of(
          "function",
          "object_kind",
          "object_id",
          "object_version",
          "body",
          "distribution",
          "range",
          "session",
          "before",
          "after",
          "series",
          "interval",
          "tally",
          "node_key",
          "signature");

  /** What the type {@code ip} takes; anything else would have the whole event refused. */
  private static final Pattern IP =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9A-Fa-f:.]{2,45}");

  @Override
  public String head() {
    return "";
  }

  @Override
  public String lines(List<TakenLeaf> leaves) {
    return leaves.stream().map(leaf -> line(leaf) + "\n").collect(Collectors.joining());
  }

  private static String line(TakenLeaf leaf) {
    LeafMembers members = new LeafMembers(leaf);
    JsonObjectBuilder object = Json.createObjectBuilder();
    object.add("@timestamp", members.get(members.get("at") == null ? "recorded_at" : "at"));
    object.add("ecs", Json.createObjectBuilder().add("version", VERSION));
    object.add("event", event(leaf, members));
    add(object, "user", some(members, "id", "actor", "full_name", "actor_name"));
    add(object, "organization", some(members, "id", "delegation"));
    add(object, "source", source(members));
    if (members.get("request") != null) {
      object.add("http", Json.createObjectBuilder().add("request", some(members, "id", "request")));
    }
    object.add("labels", labels(members));
    return object.build().toString();
  }

  private static JsonObjectBuilder event(TakenLeaf leaf, LeafMembers members) {
    EcsKind kind = EcsKind.of(members);
    JsonObjectBuilder event =
        Json.createObjectBuilder()
            .add("id", leaf.id().toString())
            .add("kind", "event")
            .add("category", Json.createArrayBuilder().add(kind.category()))
            .add("type", Json.createArrayBuilder().add(kind.type()))
            .add("outcome", kind.outcome())
            .add("created", leaf.recordedAt().toString())
            .add("sequence", leaf.index())
            .add("hash", leaf.hash())
            .add("original", leaf.leaf());
    for (String name : List.of("action", "reason")) {
      if (members.get(name) != null) {
        event.add(name, members.get(name));
      }
    }
    return event;
  }

  private static JsonObjectBuilder source(LeafMembers members) {
    String address = members.get("address");
    return address != null && IP.matcher(address).matches()
        ? some(members, "address", "address", "ip", "address")
        : some(members, "address", "address");
  }

  private static JsonObjectBuilder labels(LeafMembers members) {
    JsonObjectBuilder labels = Json.createObjectBuilder();
    for (String name : LABELS) {
      if (members.get(name) != null) {
        labels.add(name, members.get(name));
      }
    }
    List<String> shown = members.shown();
    return shown.isEmpty() ? labels : labels.add("shown", Json.createArrayBuilder(shown));
  }

  /** An object of those that the leaf says: pairs of the schema's name and ours. */
  private static JsonObjectBuilder some(LeafMembers members, String... names) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (int i = 0; i < names.length; i += 2) {
      if (members.get(names[i + 1]) != null) {
        object.add(names[i], members.get(names[i + 1]));
      }
    }
    return object;
  }

  private static void add(JsonObjectBuilder object, String name, JsonObjectBuilder part) {
    JsonObject built = part.build();
    if (!built.isEmpty()) {
      object.add(name, built);
    }
  }
}
