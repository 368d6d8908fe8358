package org.issg.portal.testing;

import java.util.UUID;

/** Records of every kind as a search and the home page meet them, written past both walls. */
public final class HomeRows {

  private HomeRows() {}

  /** A meeting of a task force; a draft where it is not published. */
  public static UUID meeting(String body, String title, String symbol, boolean published) {
    UUID id = UUID.randomUUID();
    Database.change(
        "insert into meeting (id, symbol, kind, title, place, starts_at, ends_at, zone, state, body,"
            + " distribution, released_at, created_by, created_at, published_by, published_at,"
            + " changed_at) select ?, ?, 'PLENARY', ?, 'Geneva', '2046-03-07', '2046-03-08',"
            + " 'Europe/Zurich', case when at is null then 'DRAFT' else 'PUBLISHED' end, ?,"
            + " 'LIMITED', at, 'test', now(), case when at is not null then 'test' end, at, now()"
            + " from (select case when ? then now() end as at) as published",
        id,
        symbol,
        Samples.MARK + title,
        body,
        published);
    return id;
  }

  public static UUID item(UUID meeting, int position, String title, String note) {
    UUID id = UUID.randomUUID();
    Database.change(
        "insert into agenda_item (id, meeting_id, position, title, kind, planned_minutes, note)"
            + " values (?, ?, ?, ?, 'DISCUSSION', 5, ?)",
        id,
        meeting,
        position,
        title,
        note);
    return id;
  }

  /** Released documents of a task force, in English and Arabic; the id of one of them. */
  public static UUID documents(int count, String body, String title, String symbol) {
    return Database.rows(
            "with added as (insert into document (id, symbol, title, body, distribution,"
                + " released_at, created_by, created_at) select gen_random_uuid(), ? || number, ?,"
                + " ?, 'LIMITED', now(), 'test', now() from generate_series(1, ?) as number"
                + " returning id), versions as (insert into document_version (id, document_id,"
                + " language, number, file_name, media_type, size_bytes, sha256, content_id,"
                + " added_by, added_at) select gen_random_uuid(), id, language, 1, 'paper.txt',"
                + " 'text/plain', 1, sha256(''), gen_random_uuid(), 'test', now()"
                + " from added cross join (values ('en'), ('ar')) as each (language))"
                + " select id from added",
            row -> row.getObject(1, UUID.class),
            symbol,
            Samples.MARK + title,
            body,
            count)
        .get(0);
  }

  /** A dossier of a task force for all its members. */
  public static UUID dossier(String body, String title, String summary, String state) {
    UUID id = UUID.randomUUID();
    Database.change(
        "insert into dossier (id, reference, body, distribution, released_at, track, kind,"
            + " occurred_at, occurred_precision, zone, governorate, title, summary, state,"
            + " registered_by, registered_at, changed_at)"
            + " select ?, ? || '/INC/2999/' || lpad((select count(*) from dossier)::text, 4, '0'),"
            + " ?, 'LIMITED', now(), 'CEASEFIRE', 'SHELLING', now(), 'EXACT', 'UTC', 'SY02', ?, ?,"
            + " ?, 'test', now(), '2016-03-01'",
        id,
        body,
        body,
        Samples.MARK + title,
        summary,
        state);
    return id;
  }

  public static String referenceOf(UUID dossier) {
    return Database.rows(
            "select reference from dossier where id = ?", row -> row.getString(1), dossier)
        .get(0);
  }

  /** Questions of the United States to a delegation, asked in March 2016 and due whenever. */
  public static void questions(int count, UUID dossier, String of, String due) {
    Database.change(
        "insert into clarification (id, dossier_id, asked_by, asked_by_delegation,"
            + " asked_of_delegation, question, asked_at, due_at) select gen_random_uuid(), ?,"
            + " 'test', a.id, o.id, 'Whose?', '2016-03-01', ?::timestamptz"
            + " from delegation a, delegation o, generate_series(1, ?)"
            + " where a.code = 'US' and o.code = ?",
        dossier,
        due,
        count,
        of);
  }

  public static void answerAll(UUID dossier) {
    Database.change(
        "update clarification set reply = 'Nobody''s', replied_by = 'test', replied_at = now()"
            + " where dossier_id = ?",
        dossier);
  }

  /** Papers of a delegation in one state, with one English text; the id of one of them. */
  public static UUID papers(
      int count, String body, String owner, String state, String title, String plain) {
    return Database.rows(
            "with added as (insert into position_paper (id, symbol, body, distribution,"
                + " owner_delegation_id, submitted_at, submitted_by, released_at, track, state,"
                + " created_by, created_at, circulated_by, circulated_at, refused_by, refused_at,"
                + " refused_reason, changed_at)"
                + " select gen_random_uuid(), case when sent is not null then 'ISSG/' || ? || '/2999/' || number end, ?, 'LIMITED',"
                + " d.id, handed, case when handed is not null then 'test' end, sent, 'CEASEFIRE',"
                + " state, 'test', now(), case when sent is not null then 'test' end, sent,"
                + " case when back is not null then 'test' end, back,"
                + " case when back is not null then 'Names' end, now()"
                + " from (select state, case when state <> 'DRAFT' then timestamptz '2016-03-01' end"
                + " as handed, case when state = 'CIRCULATED' then now() end as sent,"
                + " case when state = 'REFUSED' then now() end as back"
                + " from (select ?::text as state) as wanted) as step,"
                + " delegation d, generate_series(1, ?) as number where d.code = ?"
                + " returning id), texts as (insert into paper_text (id, paper_id, language, title,"
                + " html, plain) select gen_random_uuid(), id, 'en', ?, ?, ? from added)"
                + " select id from added",
            row -> row.getObject(1, UUID.class),
            body,
            body,
            state,
            count,
            owner,
            Samples.MARK + title,
            plain,
            plain)
        .get(0);
  }
}
