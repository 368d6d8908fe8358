package org.issg.portal.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a leaf says: who did what to which record, how it ended, and which records were shown; codes
 * and ids only, so that nothing in it ever needs to be taken back.
 */
public record Envelope(
    UUID id,
    Instant at,
    String actor,
    String delegation,
    String function,
    Action action,
    Outcome outcome,
    RecordRef object,
    String reason,
    List<UUID> shown,
    String range,
    Origin origin,
    Commitments commitments) {

  private static final int FORMAT = 1;
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  public Envelope {
    shown = List.copyOf(shown);
  }

  /** An envelope that commits to no values. */
  public Envelope(
      UUID id,
      Instant at,
      String actor,
      String delegation,
      String function,
      Action action,
      Outcome outcome,
      RecordRef object,
      String reason,
      List<UUID> shown,
      String range,
      Origin origin) {
    this(
        id,
        at,
        actor,
        delegation,
        function,
        action,
        outcome,
        object,
        reason,
        shown,
        range,
        origin,
        Commitments.NONE);
  }

  /** The members of the leaf's JSON object; absent members are left out. */
  public Map<String, Object> members() {
    Map<String, Object> members = new TreeMap<>();
    members.put("v", FORMAT);
    members.put("id", id.toString());
    members.put("at", MICROSECONDS.format(at));
    members.put("action", action.stored());
    members.put("outcome", outcome.name());
    members.put("actor", actorMembers());
    put(members, "reason", reason);
    put(members, "range", range);
    put(members, "address", origin.address());
    put(members, "session", origin.session());
    put(members, "request", origin.request());
    put(members, "before", commitments.before());
    put(members, "after", commitments.after());
    if (object != null) {
      members.put("object", objectMembers());
      put(members, "body", object.body());
      put(members, "distribution", object.distribution());
    }
    if (!shown.isEmpty()) {
      members.put("shown", shown.stream().map(UUID::toString).toList());
    }
    return members;
  }

  private Map<String, Object> actorMembers() {
    Map<String, Object> members = new TreeMap<>();
    members.put("subject", actor);
    put(members, "delegation", delegation);
    put(members, "function", function);
    return members;
  }

  private Map<String, Object> objectMembers() {
    Map<String, Object> members = new TreeMap<>();
    members.put("kind", object.kind());
    put(members, "id", object.id());
    if (object.version() != null) {
      members.put("version", object.version());
    }
    return members;
  }

  private static void put(Map<String, Object> members, String name, Object value) {
    if (value != null) {
      members.put(name, value.toString());
    }
  }
}
