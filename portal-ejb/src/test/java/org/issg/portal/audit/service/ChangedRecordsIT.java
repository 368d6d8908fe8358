package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.CTF_DELEGATE;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * About which record a leaf must be, table by table: a row is changed as the application, whose
 * policies do not matter here, and the failure names the record.
 */
class ChangedRecordsIT {

  /** Tables with rows in the demonstration data, and the record of such a row. */
  private static final Map<String, String> RECORDS =
      Map.ofEntries(
          Map.entry("meeting", "'meeting ' || id"),
          Map.entry("agenda_item", "'meeting ' || meeting_id"),
          Map.entry("meeting_document", "'meeting ' || meeting_id"),
          Map.entry("meeting_change", "'meeting ' || meeting_id"),
          Map.entry("document", "'document ' || id"),
          Map.entry("document_version", "'document ' || document_id"),
          Map.entry("report", "'report ' || id"),
          Map.entry("report_party", "'report ' || report_id"),
          Map.entry("report_source", "'report ' || report_id"),
          Map.entry("evidence_item", "'report ' || report_id"),
          Map.entry("dossier", "'dossier ' || id"),
          Map.entry("dossier_report", "'dossier ' || dossier_id"),
          Map.entry("clarification", "'dossier ' || dossier_id"),
          Map.entry("dossier_event", "'dossier ' || dossier_id"),
          Map.entry("position_paper", "'position_paper ' || id"),
          Map.entry("paper_text", "'position_paper ' || paper_id"),
          Map.entry("paper_event", "'position_paper ' || paper_id"),
          Map.entry("distribution_change", "record_kind || ' ' || record_id"),
          Map.entry("access_grant", "'access_grant ' || id"),
          Map.entry("delegation", "'delegation ' || id"),
          Map.entry("member", "'member ' || id"),
          Map.entry("membership", "'membership ' || id"),
          Map.entry("alert_rule", "'alert_rule ' || id"),
          Map.entry("alert", "'alert ' || id"),
          Map.entry("alert_notice", "'alert_notice ' || id"),
          Map.entry("seat_list", "'seat_list ' || id"),
          Map.entry("log_verification", "'log_verification ' || id"),
          Map.entry("redaction", "'redaction ' || id"),
          Map.entry("upload", "'upload ' || id"));

  private static final UUID SESSION = UUID.fromString("01530000-ffff-7000-8000-000000000301");

  private PlainSql sql;

  @BeforeEach
  void writeWhatTheDemonstrationHasNot() throws SQLException {
    sql = PlainSql.begin();
    sql.execute(
        "insert into distribution_change (id, record_kind, record_id, record_mark, body,"
            + " from_distribution, to_distribution, state, proposed_by, proposed_at, reason)"
            + " select gen_random_uuid(), 'meeting', id, version::text, body, 'LIMITED', 'GENERAL',"
            + " 'PROPOSED', 'test', now(), 'Told' from meeting m where released_at is not null"
            + " and distribution = 'LIMITED' and not exists (select from distribution_change c"
            + " where c.record_id = m.id) limit 1");
    sql.execute(
        "insert into seat_list (id, owner, body, file_name, content, taken_at)"
            + " values (gen_random_uuid(), 'test', 'CTF', 'a.csv', 'a', now())");
    sql.execute(
        "insert into log_verification (id, begun_by, begun_by_name, begun_at, size, ended_at,"
            + " outcome) values (gen_random_uuid(), 'test', 'test', now(), 1, now(), 'BROKEN_OFF')");
    sql.execute(
        "insert into alert (id, rule_id, rule_version, kind, name, threshold, span, actor, from_at,"
            + " until_at, first_leaf, first_at, last_leaf, last_at, amount, raised_at)"
            + " select gen_random_uuid(), gen_random_uuid(), 0, 'REFUSALS', 'a', 1, 1, 'a', now(),"
            + " now() + interval '1 minute', gen_random_uuid(), now(), gen_random_uuid(), now(), 1,"
            + " now()");
    sql.execute(
        "insert into alert_notice (id, amount, raised_at, next_try_at)"
            + " values (gen_random_uuid(), 1, now(), now())");
    sql.execute("alter table redaction disable trigger redaction_of_values");
    sql.execute(
        "insert into redaction (id, leaf_id, leaf_at, reason, state, requested_by, requested_at)"
            + " values (gen_random_uuid(), gen_random_uuid(), now(), 'COURT_ORDER', 'REQUESTED',"
            + " 'a', now())");
    sql.execute("insert into upload (id, owner, file_name) values (gen_random_uuid(), 'a', 'a')");
    sql.execute(
        "insert into login_session (sid, id, subject, ends_at) values ('test', '%s', '%s', now())"
            .formatted(SESSION, CTF_DELEGATE.subject()));
    sql.execute("set constraints all immediate");
    sql.execute("set constraints all deferred");
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  @Test
  void rowIsOfTheRecordThatItBelongsTo() throws SQLException {
    for (Map.Entry<String, String> each : RECORDS.entrySet()) {
      String table = each.getKey();
      String row = sql.text("select ctid from " + table + open(table) + " limit 1");
      String record =
          sql.text("select %s from %s where ctid = '%s'".formatted(each.getValue(), table, row));

      needsALeaf(
          record, table, "update %s set %s where ctid = '%s'".formatted(table, same(table), row));
    }
  }

  /** Rows that are over refuse every change by themselves. */
  private static String open(String table) {
    return table.equals("membership") ? " where valid_until is null" : "";
  }

  private static String same(String table) {
    return switch (table) {
      case "alert_notice" -> "mailed_to = '{somebody}'";
      case "access_grant" -> "expires_at = now()";
      case "report_party", "report_source" -> "report_id = report_id";
      case "dossier_report" -> "dossier_id = dossier_id";
      default -> "id = id";
    };
  }

  @Test
  void sessionBeginsWithItsMemberAndEndsByItself() throws SQLException {
    String member =
        "member "
            + sql.text("select id from member where subject = '" + CTF_DELEGATE.subject() + "'");

    needsALeaf(
        member,
        "login_session",
        "insert into login_session (sid, id, subject, ends_at)"
            + " values ('other', gen_random_uuid(), '%s', now())"
                .formatted(CTF_DELEGATE.subject()));
    needsALeaf(member, "login_session", ofSession("ends_at = ends_at + interval '1 hour'"));
    needsALeaf(
        "session " + SESSION, "login_session", ofSession("ended_at = now(), end_cause = 'PERSON'"));
  }

  @Test
  void sessionThatIsUsedNeedsNoLeaf() throws SQLException {
    asApplication("login_session", ofSession("last_seen_at = now() + interval '1 minute'"));

    assertThatCode(() -> sql.execute("set constraints all immediate")).doesNotThrowAnyException();
  }

  private static String ofSession(String change) {
    return "update login_session set " + change + " where id = '" + SESSION + "'";
  }

  private void needsALeaf(String record, String table, String change) throws SQLException {
    sql.execute("savepoint before");
    asApplication(table, change);

    assertThatThrownBy(() -> sql.execute("set constraints all immediate"))
        .as(change)
        .hasMessageContaining("CHANGE_WITHOUT_LEAF: " + record);
    sql.execute("rollback to savepoint before");
  }

  /** Changes rows in a session of the application that no policy holds. */
  private void asApplication(String table, String change) throws SQLException {
    sql.execute("alter table " + table + " disable row level security");
    sql.execute("grant select, update on " + table + " to portal_app");
    sql.execute("set session authorization portal_app");
    sql.execute(change);
  }
}
