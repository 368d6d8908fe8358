package org.issg.portal.proof;

import static org.issg.portal.access.Operation.ANSWER;
import static org.issg.portal.access.Operation.HANDLE;
import static org.issg.portal.access.Operation.READ;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Distribution;

/** A row that is read as its record is, or more narrowly; the records of a group have them. */
enum Follower {
  AGENDA_ITEM(
      Kind.MEETING,
      """
      insert into agenda_item (id, meeting_id, position, title, kind, planned_minutes)
      select gen_random_uuid(), id, 1, 'Told', 'DISCUSSION', 5 from unnest(?::uuid[]) as id
      """,
      "select meeting_id from agenda_item where distribution is null"),
  RESTRICTED_AGENDA_ITEM(
      Kind.MEETING,
      """
      with added as (insert into agenda_item (id, meeting_id, position, title, kind, planned_minutes, distribution)
        select gen_random_uuid(), id, 2, 'Told', 'DISCUSSION', 5, 'RESTRICTED' from unnest(?::uuid[]) as id
        returning id)
      insert into access_grant (id, object_kind, object_id, delegation_id, granted_by)
      select gen_random_uuid(), 'agenda_item', added.id, d.id, 'proof' from added, delegation d where d.code = 'FR'
      """,
      "select meeting_id from agenda_item where distribution is not null") {
    @Override
    BitSet readers(Judge judge, Item item) {
      Item itself =
          new Item(
              item.body(),
              Distribution.RESTRICTED,
              null,
              Stage.RELEASED,
              Embargo.NONE,
              Sharing.OUR_DELEGATION);
      return both(judge.whoMay(READ, item), judge.whoMay(READ, itself));
    }
  },
  MEETING_CHANGE(
      Kind.MEETING,
      """
      insert into meeting_change (id, meeting_id, at, revision, kind)
      select gen_random_uuid(), id, now(), 1, 'DETAILS_CHANGED' from unnest(?::uuid[]) as id
      """,
      "select meeting_id from meeting_change"),
  DOCUMENT_VERSION(
      Kind.DOCUMENT,
      """
      insert into document_version (id, document_id, language, number, file_name, media_type, size_bytes, sha256,
        content_id, added_by, added_at)
      select id, id, 'en', 1, 'a.txt', 'text/plain', 1, sha256(''), id, 'proof', now() from unnest(?::uuid[]) as id
      """,
      "select document_id from document_version"),
  CONTENT_CHUNK(
      Kind.DOCUMENT,
      "insert into content_chunk select id, 0, 'a' from unnest(?::uuid[]) as id",
      "select content_id from content_chunk"),
  JOINED_REPORT(
      Kind.DOSSIER,
      """
      with told as (insert into report (id, body, distribution, submitted_at, channel, kind, occurred_at,
          occurred_precision, zone, governorate, text, filed_by)
        select id, body, 'LIMITED', now(), 'HOTLINE', 'OTHER', '2016-03-07', 'DAY', 'UTC', 'SY02', title, 'proof'
          from dossier where id = any (?) returning id)
      insert into dossier_report (dossier_id, report_id, joined_by, joined_at) select id, id, 'proof', now() from told
      """,
      "select id from report") {
    @Override
    BitSet readers(Judge judge, Item item) {
      // The secretariat of the body has the report even where it has not the dossier.
      Item own =
          new Item(
              item.body(),
              Distribution.LIMITED,
              null,
              Stage.SUBMITTED,
              Embargo.NONE,
              Sharing.NOBODY);
      return either(judge.whoMay(READ, item), judge.whoMay(READ, own));
    }
  },
  DOSSIER_REPORT(Kind.DOSSIER, null, "select dossier_id from dossier_report"),
  CLARIFICATION(
      Kind.DOSSIER,
      """
      insert into clarification (id, dossier_id, asked_by, asked_by_delegation, asked_of_delegation, question, asked_at,
        due_at)
      select gen_random_uuid(), asked.id, 'proof', d.id, d.id, 'Whose?', now(), now() + interval '72 hours'
        from unnest(?::uuid[]) as asked (id), delegation d where d.code = 'TR'
      """,
      "select dossier_id from clarification"),
  DOSSIER_EVENT(
      Kind.DOSSIER,
      """
      insert into dossier_event (id, dossier_id, at, kind, by_subject)
      select gen_random_uuid(), id, now(), 'REGISTERED', 'proof' from unnest(?::uuid[]) as id
      """,
      "select dossier_id from dossier_event"),
  EVIDENCE_ITEM(
      Kind.REPORT,
      """
      insert into evidence_item (id, report_id, kind, file_name, media_type, size_bytes, sha256, content_id, added_by,
        added_at)
      select id, id, 'PHOTO', 'a.jpg', 'image/jpeg', 1, sha256(''), id, 'proof', now() from unnest(?::uuid[]) as id
      """,
      "select report_id from evidence_item"),
  REPORT_SOURCE(
      Kind.REPORT,
      "insert into report_source select id, 'A name', null from unnest(?::uuid[]) as id",
      "select report_id from report_source") {
    @Override
    BitSet readers(Judge judge, Item item) {
      return both(judge.whoMay(READ, item), judge.whoMay(HANDLE, item));
    }
  },
  PAPER_TEXT(
      Kind.PAPER,
      """
      insert into paper_text (id, paper_id, language, title, html, plain)
      select id, id, 'en', 'Service test - xyzproof', '<p>x</p>', 'x' from unnest(?::uuid[]) as id
      """,
      "select paper_id from paper_text"),
  PAPER_CIRCULATED(
      Kind.PAPER,
      """
      insert into paper_event (id, paper_id, at, kind, by_subject)
      select gen_random_uuid(), id, now(), 'CIRCULATED', 'proof' from unnest(?::uuid[]) as id
      """,
      "select paper_id from paper_event where kind = 'CIRCULATED'"),
  PAPER_STEP(
      Kind.PAPER,
      """
      insert into paper_event (id, paper_id, at, kind, by_subject)
      select gen_random_uuid(), id, now(), 'DRAFTED', 'proof' from unnest(?::uuid[]) as id
      """,
      "select paper_id from paper_event where kind = 'DRAFTED'") {
    @Override
    BitSet readers(Judge judge, Item item) {
      return both(
          judge.whoMay(READ, item), either(judge.whoMay(HANDLE, item), judge.whoMay(ANSWER, item)));
    }
  };

  private final Kind kind;
  private final String insert;
  private final String select;

  Follower(Kind kind, String insert, String select) {
    this.kind = kind;
    this.insert = insert;
    this.select = select;
  }

  Kind kind() {
    return kind;
  }

  /** Gives the ids of the records whose rows are seen. */
  String select() {
    return select;
  }

  /** Who reads it where its record is that one. */
  BitSet readers(Judge judge, Item item) {
    return judge.whoMay(READ, item);
  }

  void write(Scene scene, List<UUID> records) throws SQLException {
    if (insert != null) {
      scene.change(insert, records);
    }
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  private static BitSet either(BitSet one, BitSet other) {
    BitSet either = (BitSet) one.clone();
    either.or(other);
    return either;
  }
}
