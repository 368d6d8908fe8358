package org.issg.portal.desk.view;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.Outcome;
import org.issg.portal.desk.service.Row;

/**
 * Leaves as JSON Lines, named by the Elastic Common Schema 8; what it has no name for is a label.
 */
class EcsFormat implements LeafFormat {

  private static final String VERSION = "8.11.0";
  private static final Set<String> AUTHENTICATION =
      Stream.of(
              Action.SIGN_IN,
              Action.SIGN_OUT,
              Action.SESSION_EXPIRED,
              Action.SESSION_ENDED,
              Action.SESSION_REVOKED)
          .map(Action::stored)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public String head() {
    return "";
  }

  @Override
  public String lines(List<Row> rows) {
    return rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
  }

  private static String line(Row row) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("@timestamp", row.at().toString())
            .add("ecs", Json.createObjectBuilder().add("version", VERSION))
            .add("event", event(row))
            .add("user", user(row))
            .add("labels", labels(row));
    if (row.address() != null) {
      object.add("source", Json.createObjectBuilder().add("ip", row.address()));
    }
    if (row.delegation() != null) {
      object.add("organization", Json.createObjectBuilder().add("id", row.delegation()));
    }
    return object.build().toString();
  }

  private static JsonObjectBuilder event(Row row) {
    JsonObjectBuilder event =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("kind", "event")
            .add("category", Json.createArrayBuilder().add(category(row)))
            .add("type", Json.createArrayBuilder().add(type(Outcome.valueOf(row.outcome()))))
            .add("action", row.action())
            .add("outcome", isSuccess(row) ? "success" : "failure");
    add(event, "reason", row.reason());
    return event;
  }

  private static String category(Row row) {
    return AUTHENTICATION.contains(row.action()) ? "authentication" : "database";
  }

  private static String type(Outcome outcome) {
    return switch (outcome) {
      case DONE -> "change";
      case READ -> "access";
      case REFUSED -> "denied";
      case FAILED -> "error";
    };
  }

  private static boolean isSuccess(Row row) {
    Outcome outcome = Outcome.valueOf(row.outcome());
    return outcome == Outcome.DONE || outcome == Outcome.READ;
  }

  private static JsonObjectBuilder user(Row row) {
    JsonObjectBuilder user = Json.createObjectBuilder().add("id", row.actor());
    add(user, "full_name", row.actorName());
    return user;
  }

  private static JsonObjectBuilder labels(Row row) {
    JsonObjectBuilder labels = Json.createObjectBuilder();
    add(labels, "function", row.function());
    add(labels, "object_kind", row.objectKind());
    add(labels, "object_id", row.objectId());
    add(labels, "object_version", row.objectVersion());
    add(labels, "body", row.body());
    add(labels, "distribution", row.distribution());
    add(labels, "session", row.session());
    add(labels, "request", row.request());
    return labels;
  }

  private static void add(JsonObjectBuilder object, String name, Object value) {
    if (value != null) {
      object.add(name, value.toString());
    }
  }
}
