package org.issg.portal.ledger.sequence;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A column beside a leaf that repeats a member of its bytes, so that leaves can be looked for. */
enum LeafColumn {
  ACTOR("actor", "subject"),
  DELEGATION("actor", "delegation"),
  FUNCTION("actor", "function"),
  ACTION("action"),
  OUTCOME("outcome"),
  OBJECT_KIND("object", "kind"),
  OBJECT_ID("object", "id"),
  OBJECT_VERSION("object", "version"),
  BODY("body"),
  DISTRIBUTION("distribution"),
  REASON("reason"),
  ADDRESS("address"),
  SESSION("session"),
  REQUEST("request");

  private final List<String> path;

  LeafColumn(String... path) {
    this.path = List.of(path);
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the members of a leaf say, as the database writes the column as text; null for nothing.
   */
  String said(Map<String, Object> members) {
    Object value = members;
    for (String name : path) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value == null ? null : value.toString();
  }
}
