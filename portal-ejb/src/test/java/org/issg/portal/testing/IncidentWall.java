package org.issg.portal.testing;

import static org.issg.portal.testing.People.CTF_DELEGATE;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reports of Türkiye and dossiers of both task forces, within one transaction of plain SQL. */
public final class IncidentWall {

  /** Every table about incidents that the application reads, registers apart. */
  public static final List<String> TABLES =
      List.of(
          "report",
          "report_party",
          "report_source",
          "evidence_item",
          "dossier",
          "dossier_report",
          "clarification",
          "dossier_event");

  /** In {@link #DOSSIER}, which the Ceasefire Task Force reads. */
  public static final UUID REPORT = id(1);

  /** In {@link #RESTRICTED}, which is granted to nobody. */
  public static final UUID KEPT_REPORT = id(2);

  /** In no dossier. */
  public static final UUID WAITING = id(3);

  /** In no dossier, and filed in a transaction that has ended. */
  public static final UUID OLD = id(4);

  public static final UUID DOSSIER = id(5);
  public static final UUID RESTRICTED = id(6);
  public static final UUID HTF_DOSSIER = id(7);

  /** Asked of Türkiye about {@link #DOSSIER}. */
  public static final UUID QUESTION = id(8);

  private IncidentWall() {}

  private static UUID id(int number) {
    return UUID.fromString("01530000-ffff-7000-8000-%012d".formatted(number));
  }

  /** Where the bytes of a report's only piece of evidence lie. */
  public static UUID content(UUID report) {
    return UUID.fromString(report.toString().replace("-ffff-", "-fffe-"));
  }

  /** Sets the scene, as superuser. */
  public static void build(PlainSql sql) throws SQLException {
    for (UUID report : List.of(REPORT, KEPT_REPORT, WAITING)) {
      report(sql, report);
    }
    // A transaction within the transaction: what it files is no longer of the outer one.
    sql.execute("savepoint filing");
    report(sql, OLD);
    sql.execute("release savepoint filing");
    dossier(sql, DOSSIER, "CTF", "LIMITED");
    dossier(sql, RESTRICTED, "CTF", "RESTRICTED");
    dossier(sql, HTF_DOSSIER, "HTF", "LIMITED");
    join(sql, DOSSIER, REPORT);
    join(sql, RESTRICTED, KEPT_REPORT);
    sql.execute(
        "insert into clarification (id, dossier_id, asked_by, asked_by_delegation,"
            + " asked_of_delegation, question, asked_at, due_at) select '%s', '%s', 'test',"
                .formatted(QUESTION, DOSSIER)
            + " delegation_id, delegation_id, 'Whose?', now(), now() + interval '72 hours'"
            + " from member where subject = '%s'".formatted(CTF_DELEGATE.subject()));
  }

  private static void report(PlainSql sql, UUID id) throws SQLException {
    sql.execute(
        "insert into report (id, body, distribution, owner_delegation_id, submitted_at, channel,"
            + " kind, occurred_at, occurred_precision, zone, governorate, text, filed_by)"
            + " select '%s', 'CTF', 'LIMITED', delegation_id, now(), 'DELEGATION', 'OTHER', now(),"
                .formatted(id)
            + " 'DAY', 'UTC', 'SY02', 'Told', subject from member where subject = '%s'"
                .formatted(CTF_DELEGATE.subject()));
    sql.execute("insert into report_party values ('%s', 'UNKNOWN', 'ALLEGED')".formatted(id));
    if (!id.equals(OLD)) {
      sql.execute("insert into report_source values ('%s', 'A name', null)".formatted(id));
    }
    sql.execute(
        "insert into evidence_item (id, report_id, kind, file_name, media_type, size_bytes, sha256,"
            + " content_id, added_by, added_at) values (gen_random_uuid(), '%s', 'PHOTO', 'a.jpg',"
                .formatted(id)
            + " 'image/jpeg', 1, sha256(''), '%s', '%s', now())"
                .formatted(content(id), CTF_DELEGATE.subject()));
    sql.execute("insert into content_chunk values ('%s', 0, 'a')".formatted(content(id)));
  }

  private static void dossier(PlainSql sql, UUID id, String body, String distribution)
      throws SQLException {
    sql.execute(
        "insert into dossier (id, reference, body, distribution, released_at, track, kind,"
            + " occurred_at, occurred_precision, zone, governorate, title, summary, state,"
            + " registered_by, registered_at, changed_at)"
            + " values ('%s', '%s/INC/2030/%s', '%s', '%s', now(), 'CEASEFIRE', 'OTHER', now(),"
                .formatted(id, body, id.toString().substring(32), body, distribution)
            + " 'DAY', 'UTC', 'SY02', 'Told', 'Told', 'REGISTERED', 'test', now(), now())");
    sql.execute(
        "insert into dossier_event (id, dossier_id, at, kind, by_subject)"
            + " values (gen_random_uuid(), '%s', now(), 'REGISTERED', 'test')".formatted(id));
  }

  private static void join(PlainSql sql, UUID dossier, UUID report) throws SQLException {
    sql.execute(
        "insert into dossier_report (dossier_id, report_id, joined_by, joined_at)"
            + " values ('%s', '%s', 'test', now())".formatted(dossier, report));
  }
}
