package org.issg.portal.proof;

import java.util.List;
import java.util.UUID;
import org.issg.portal.shared.BodyCode;

/** One statement that makes a new record. */
enum Addition {
  MEETING(
      """
      insert into meeting (id, kind, title, place, starts_at, ends_at, zone, state, created_by, created_at, changed_at,
        body, distribution, owner_delegation_id)
      values (gen_random_uuid(), 'PLENARY', 'New', 'Geneva', '2046-03-07', '2046-03-08', 'UTC', 'DRAFT', '{me}', now(),
        now(), {record})
      """),
  DOCUMENT(
      """
      insert into document (id, title, created_by, created_at, body, distribution, owner_delegation_id)
      values (gen_random_uuid(), 'New', '{me}', now(), {record})
      """),
  REPORT(
      """
      insert into report (id, submitted_at, channel, kind, occurred_at, occurred_precision, zone, governorate, text,
        filed_by, body, distribution, owner_delegation_id)
      values (gen_random_uuid(), now(), '{channel}', 'OTHER', '2016-03-07', 'DAY', 'UTC', 'SY02', 'New', '{me}', {record})
      """),
  PAPER(
      """
      insert into position_paper (id, track, state, created_by, created_at, changed_at, body, distribution,
        owner_delegation_id)
      values (gen_random_uuid(), 'CEASEFIRE', 'DRAFT', '{me}', now(), now(), {record})
      """);

  private final String statement;

  Addition(String statement) {
    this.statement = statement;
  }

  List<BodyCode> bodies() {
    return this == REPORT ? List.of(BodyCode.HTF, BodyCode.CTF) : List.of(BodyCode.values());
  }

  /** Whether such records belong to that delegation, or to none, at all. */
  boolean takes(UUID owner) {
    return switch (this) {
      case MEETING, DOCUMENT -> owner == null;
      case REPORT -> true;
      case PAPER -> owner != null;
    };
  }

  String statement(Item item, Somebody person) {
    String owner = item.owner() == null ? "null" : "'" + item.owner() + "'";
    return statement
        .replace("{me}", person.subject())
        .replace("{channel}", item.owner() == null ? "HOTLINE" : "DELEGATION")
        .replace("{record}", "'%s', '%s', %s".formatted(item.body(), item.distribution(), owner));
  }
}
