package org.issg.portal.testing;

import java.util.UUID;

/** Many incidents at once, written past both walls. */
public final class IncidentRows {

  private static final String REPORT =
      "insert into report (id, body, distribution, owner_delegation_id, submitted_at, channel,"
          + " kind, occurred_at, occurred_precision, zone, governorate, text, filed_by)"
          + " select gen_random_uuid(), 'CTF', 'LIMITED', ?, now(), 'DELEGATION', 'SHELLING',"
          + " '2016-03-01', 'DAY', 'UTC', 'SY02', ? || number, 'test'"
          + " from generate_series(1, ?) as number";

  private IncidentRows() {}

  /** Reports of a delegation that wait to be registered. */
  public static void reports(int count, UUID delegation) {
    Database.change(REPORT, delegation, Samples.MARK, count);
  }

  /** Dossiers of the Ceasefire Task Force from that day on, of which always three coincide. */
  public static void dossiers(int count, String day) {
    Database.change(
        "insert into dossier (id, reference, body, distribution, released_at, track, kind,"
            + " occurred_at, occurred_precision, zone, governorate, title, summary, state,"
            + " registered_by, registered_at, changed_at)"
            + " select gen_random_uuid(), 'CTF/INC/' || (select 3000 + count(*) from dossier)"
            + " || '/' || lpad(number::text, 4, '0'), 'CTF', 'LIMITED', now(), 'CEASEFIRE',"
            + " 'SHELLING', ?::timestamptz + interval '1 hour' * (number % 15), 'EXACT', 'UTC',"
            + " 'SY02', ? || number, 'Told', 'REGISTERED', 'test', now(), now()"
            + " from generate_series(1, ?) as number",
        day, Samples.MARK, count);
  }

  /** Reports with a party and a file each, and as many questions, for one dossier. */
  public static void fill(UUID dossier, int count) {
    Database.change(
        "with added as ("
            + REPORT
            + " returning id),"
            + " joined as (insert into dossier_report (dossier_id, report_id, joined_by, joined_at)"
            + " select ?, id, 'test', now() from added returning report_id),"
            + " named as (insert into report_party (report_id, party_code, role)"
            + " select id, 'UNKNOWN', 'ALLEGED' from added),"
            + " shown as (insert into evidence_item (id, report_id, kind, file_name, media_type,"
            + " size_bytes, sha256, content_id, added_by, added_at) select gen_random_uuid(), id,"
            + " 'PHOTO', 'a.jpg', 'image/jpeg', 1, sha256(''), gen_random_uuid(), 'test', now()"
            + " from added),"
            + " asked as (insert into clarification (id, dossier_id, asked_by,"
            + " asked_by_delegation, asked_of_delegation, question, asked_at, due_at)"
            + " select gen_random_uuid(), ?, 'test', d.id, d.id, 'Whose?', now(),"
            + " now() + interval '72 hours' from added, delegation d where d.code = 'FR')"
            + " insert into dossier_event (id, dossier_id, at, kind, by_subject)"
            + " select gen_random_uuid(), ?, now(), 'REPORT_JOINED', 'test' from added",
        delegation(),
        Samples.MARK,
        count,
        dossier,
        dossier,
        dossier);
  }

  private static UUID delegation() {
    return Database.rows(
            "select id from delegation where code = 'TR'", row -> row.getObject(1, UUID.class))
        .get(0);
  }
}
