package org.issg.portal.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.issg.portal.ledger.Commitment;

/** A line of the audit log as it lies in the database, whoever may read it. */
public record Leaf(
    UUID id,
    String actor,
    String delegation,
    String function,
    String action,
    String outcome,
    String objectKind,
    UUID objectId,
    Integer objectVersion,
    String body,
    String distribution,
    String reason,
    byte[] bytes,
    byte[] hash) {

  static List<Leaf> ofRequest(UUID request) {
    return Database.rows(
        "select * from audit_leaf where request = ? order by id", Leaf::of, request);
  }

  private static Leaf of(ResultSet row) throws SQLException {
    return new Leaf(
        row.getObject("id", UUID.class),
        row.getString("actor"),
        row.getString("delegation"),
        row.getString("function"),
        row.getString("action"),
        row.getString("outcome"),
        row.getString("object_kind"),
        row.getObject("object_id", UUID.class),
        row.getObject("object_version", Integer.class),
        row.getString("body"),
        row.getString("distribution"),
        row.getString("reason"),
        row.getBytes("leaf"),
        row.getBytes("leaf_hash"));
  }

  /** The canonical text of the leaf, read as JSON. */
  public JsonObject json() {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }

  /** The values before or after the change, if they are what the leaf commits to. */
  public JsonObject values(String side) {
    byte[][] kept =
        Database.rows(
                "select salt, content from leaf_values where leaf_id = ? and side = ?",
                row -> new byte[][] {row.getBytes(1), row.getBytes(2)},
                id,
                side)
            .get(0);
    String commitment = HexFormat.of().formatHex(Commitment.to(kept[1], kept[0]));
    if (!commitment.equals(json().getString(side))) {
      throw new AssertionError("the leaf commits to other values: " + json());
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(kept[1]))) {
      return reader.readObject();
    }
  }

  /** The ids of the records that were shown, in their order. */
  public List<String> shown() {
    return json().containsKey("shown")
        ? json().getJsonArray("shown").getValuesAs(JsonString::getString)
        : List.of();
  }
}
