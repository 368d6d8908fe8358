package org.issg.portal.proof;

import java.util.List;
import org.issg.portal.access.Distribution;
import org.issg.portal.shared.BodyCode;

/** A kind of record with a protection of its own, and how one is written past both walls. */
public enum Kind {
  MEETING(
      "meeting",
      """
      insert into meeting (id, kind, title, place, starts_at, ends_at, zone, state, body, distribution, owner_delegation_id,
        submitted_at, released_at, not_before, created_by, created_at, published_by, published_at, changed_at)
      select id, 'PLENARY', title, 'Geneva', '2046-03-07', '2046-03-08', 'Europe/Zurich',
        case when released is null then 'DRAFT' else 'PUBLISHED' end, body, distribution, owner, submitted, released,
        not_before, 'proof', now(), case when released is not null then 'proof' end, released, now()
        from item
      """),
  DOCUMENT(
      "document",
      """
      insert into document (id, title, body, distribution, owner_delegation_id, submitted_at, released_at, not_before,
        created_by, created_at)
      select id, title, body, distribution, owner, submitted, released, not_before, 'proof', now() from item
      """),
  DOSSIER(
      "dossier",
      """
      insert into dossier (id, reference, body, distribution, owner_delegation_id, submitted_at, released_at, not_before,
        track, kind, occurred_at, occurred_precision, zone, governorate, title, summary, state, registered_by,
        registered_at, changed_at)
      select id, body || '/INC/2998/' || number, body, distribution, owner, submitted, released, not_before, 'CEASEFIRE',
        'OTHER', '2046-03-07', 'DAY', 'UTC', 'SY02', title, 'Told', 'CLARIFICATION_REQUESTED', 'proof', now(), now()
        from item
      """),
  REPORT(
      "report",
      """
      insert into report (id, body, distribution, owner_delegation_id, submitted_at, not_before, channel, kind,
        occurred_at, occurred_precision, zone, governorate, text, filed_by)
      select id, body, distribution, owner, submitted, not_before,
        case when owner is null then 'HOTLINE' else 'DELEGATION' end, 'OTHER', '2016-03-07', 'DAY', 'UTC', 'SY02', title,
        'proof'
        from item
      """),
  PAPER(
      "position_paper",
      """
      insert into position_paper (id, symbol, body, distribution, owner_delegation_id, submitted_at, submitted_by,
        released_at, not_before, track, state, created_by, created_at, circulated_by, circulated_at, changed_at)
      select id, case when released is not null then 'proof ' || number end, body, distribution, owner, submitted,
        case when submitted is not null then 'proof' end, released, not_before, 'CEASEFIRE',
        case when released is not null then 'CIRCULATED' when submitted is not null then 'SUBMITTED' else 'DRAFT' end,
        'proof', now(), case when released is not null then 'proof' end, released, now()
        from item
      """);

  private static final String ITEM =
      "with item (id, number, title, body, distribution, owner, submitted, released, not_before) as"
          + " (values (?::uuid, ?::text, ?::text, ?::text, ?::text, ?::uuid, ?::timestamptz,"
          + " ?::timestamptz, ?::timestamptz)) ";

  private final String stored;
  private final String insert;

  Kind(String stored, String insert) {
    this.stored = stored;
    this.insert = insert;
  }

  /** The name of the table, and of the kind in grants. */
  public String stored() {
    return stored;
  }

  String insert() {
    return ITEM + insert;
  }

  /** Whether there can be such a record. */
  boolean takes(Item item) {
    boolean ofTaskForce =
        item.body() != BodyCode.ISSG && item.distribution() != Distribution.GENERAL;
    return switch (this) {
      case MEETING, DOCUMENT -> true;
      case DOSSIER -> ofTaskForce;
      case REPORT -> ofTaskForce && item.stage() == Stage.SUBMITTED;
      case PAPER -> item.owner() != null && item.stage() != Stage.RELEASED;
    };
  }

  List<Item> of(List<Item> items) {
    return items.stream().filter(this::takes).toList();
  }
}
