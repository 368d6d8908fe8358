package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.Demonstration.CTF_FILE;
import static org.issg.portal.testing.Demonstration.CTF_MEETING;
import static org.issg.portal.testing.Demonstration.HTF_DRAFT;
import static org.issg.portal.testing.Demonstration.HTF_MEETING;
import static org.issg.portal.testing.Demonstration.ISSG_MEETING;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.shared.Role;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What row-level security gives by plain SQL to the role that the application has. */
class SecondWallIT {

  private PlainSql sql;

  @BeforeEach
  void begin() throws SQLException {
    sql = PlainSql.begin();
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  @Test
  void withoutAnActorNoRowIsSeen() throws SQLException {
    try (PlainSql application = PlainSql.beginAsApplication()) {
      for (String table : contentTables()) {
        String count = "select count(*) from " + table;
        assertThat(Database.number(count)).as(table).isPositive();
        assertThat(application.number(count)).as(table).isZero();
      }
    }
  }

  @Test
  void emptyActorOfAReturnedConnectionSeesNoRow() throws SQLException {
    sql.actAsApplication();
    sql.claim("");

    for (String table : contentTables()) {
      assertThat(sql.number("select count(*) from " + table)).as(table).isZero();
    }
  }

  @Test
  void auditorsAloneSeeTheLedger() throws SQLException {
    for (String table : List.of("audit_leaf", "audit_entry", "audit_checkpoint")) {
      sql.actAs(CTF_DELEGATE);
      assertThat(sql.number("select count(*) from " + table)).as(table).isZero();

      sql.actAs(AUDITOR);
      assertThat(sql.number("select count(*) from " + table)).as(table).isPositive();
    }
  }

  @Test
  void actorEndsWithTheTransaction() throws SQLException {
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings()).contains(CTF_MEETING);

    sql.nextTransaction();

    assertThat(meetings()).isEmpty();
  }

  @Test
  void eachPersonSeesTheMeetingsOfTheirBodies() throws SQLException {
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings())
        .contains(CTF_MEETING, ISSG_MEETING)
        .doesNotContain(HTF_MEETING, HTF_DRAFT);
    sql.actAs(HTF_DELEGATE);
    assertThat(meetings())
        .contains(HTF_MEETING, ISSG_MEETING)
        .doesNotContain(CTF_MEETING, HTF_DRAFT);
    sql.actAs(HTF_SECRETARY);
    assertThat(meetings())
        .contains(HTF_MEETING, HTF_DRAFT, ISSG_MEETING)
        .doesNotContain(CTF_MEETING);
    for (Person outsider : List.of(NEWCOMER, AUDITOR)) {
      sql.actAs(outsider);
      assertThat(meetings()).isEmpty();
    }
  }

  @Test
  void whatHangsOnAMeetingIsHiddenWithIt() throws SQLException {
    sql.actAs(HTF_DELEGATE);

    for (String table : List.of("agenda_item", "meeting_document", "meeting_change")) {
      assertThat(
              sql.number(
                  "select count(*) from " + table + " where meeting_id = '" + CTF_MEETING + "'"))
          .as(table)
          .isZero();
    }
    assertThat(sql.number("select count(*) from document_version where id = '" + CTF_FILE + "'"))
        .isZero();
    assertThat(
            sql.number("select count(*) from content_chunk where content_id = '" + CTF_FILE + "'"))
        .isZero();
  }

  @Test
  void membershipCountsFromItsFirstMomentToItsLast() throws SQLException {
    String own =
        "member_id = (select id from member where subject = '" + CTF_DELEGATE.subject() + "')";
    sql.execute("update membership set valid_until = now() where body = 'CTF' and " + own);
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings()).contains(ISSG_MEETING).doesNotContain(CTF_MEETING);

    sql.actAsSuperuser();
    sql.execute(
        "update membership set valid_from = now() + interval '1 minute', valid_until = null"
            + " where body = 'CTF' and "
            + own);
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings()).contains(ISSG_MEETING).doesNotContain(CTF_MEETING);
  }

  @Test
  void embargoHoldsUntilItsMoment() throws SQLException {
    sql.execute(
        "update meeting set not_before = now() + interval '1 minute' where id = '"
            + CTF_MEETING
            + "'");
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings()).doesNotContain(CTF_MEETING);
    sql.actAs(CTF_SECRETARY);
    assertThat(meetings()).contains(CTF_MEETING);

    sql.actAsSuperuser();
    sql.execute("update meeting set not_before = now() where id = '" + CTF_MEETING + "'");
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings()).contains(CTF_MEETING);
  }

  @Test
  void restrictedMeetingIsSeenByThoseWhomAGrantInForceNames() throws SQLException {
    sql.execute("update meeting set distribution = 'RESTRICTED' where id = '" + CTF_MEETING + "'");
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings()).doesNotContain(CTF_MEETING);

    sql.actAsSuperuser();
    sql.execute(
        "insert into access_grant (id, object_kind, object_id, delegation_id, granted_by)"
            + " select gen_random_uuid(), 'meeting', '"
            + CTF_MEETING
            + "', delegation_id, 'test' from member where subject = '"
            + CTF_DELEGATE.subject()
            + "'");
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings()).contains(CTF_MEETING);

    sql.actAsSuperuser();
    sql.execute("update access_grant set expires_at = now() where granted_by = 'test'");
    sql.actAs(CTF_DELEGATE);
    assertThat(meetings()).doesNotContain(CTF_MEETING);
  }

  @Test
  void functionCountsOnlyWithItsRole() throws SQLException {
    sql.actAs(CTF_SECRETARY.withRole(Role.DELEGATE_NAME));
    assertThat(meetings()).isEmpty();

    sql.actAs(CTF_DELEGATE.withRole(Role.SECRETARIAT_NAME));
    assertThat(meetings()).isEmpty();
  }

  @Test
  void secretaryHandsNoMeetingToAnotherBodyAndTakesNone() throws SQLException {
    sql.actAs(CTF_SECRETARY);

    assertThatThrownBy(
            () -> sql.execute("update meeting set body = 'HTF' where id = '" + CTF_MEETING + "'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
    sql.nextTransaction();
    sql.actAs(CTF_SECRETARY);
    assertThat(sql.change("update meeting set body = 'CTF' where id = '" + ISSG_MEETING + "'"))
        .isZero();
  }

  @Test
  void delegateChangesNoMeetingOfTheirBody() throws SQLException {
    sql.actAs(CTF_DELEGATE);

    assertThat(sql.change("update meeting set title = 'Mine' where id = '" + CTF_MEETING + "'"))
        .isZero();
    assertThat(sql.change("delete from agenda_item where meeting_id = '" + CTF_MEETING + "'"))
        .isZero();
  }

  @Test
  void whoSeesEveryMemberStillChangesOnlyTheirOwnRecord() throws SQLException {
    sql.actAs(AUDITOR);

    assertThat(sql.number("select count(*) from member")).isGreaterThan(1);
    assertThat(sql.change("update member set language = 'fr'")).isOne();
  }

  @Test
  void nobodyGivesThemselvesASeatOrAGrant() {
    for (String sql :
        List.of(
            "insert into membership select * from membership",
            "update membership set function = 'CHAIR'",
            "update access_grant set delegation_id = delegation_id",
            "delete from access_grant",
            "update member set delegation_id = null")) {
      assertThatThrownBy(
              () -> {
                try (PlainSql own = PlainSql.begin()) {
                  own.actAs(CTF_DELEGATE);
                  own.execute(sql);
                }
              })
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching(
              "(?s).*(permission denied|row-level security|nobody sets their own).*");
    }
  }

  @Test
  void uploadTakesNoContentThatSomebodyElseHasHandedOver() throws SQLException {
    sql.actAs(CTF_DELEGATE);

    assertThatThrownBy(() -> sql.execute(uploadOf(CTF_FILE, CTF_DELEGATE)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("an id of its own");
    sql.nextTransaction();
    sql.actAs(CTF_DELEGATE);
    sql.execute(uploadOf(UUID.randomUUID(), CTF_DELEGATE));
    assertThatThrownBy(() -> sql.execute("update upload set id = '" + CTF_FILE + "'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  private static String uploadOf(UUID content, Person sender) {
    return "insert into upload (id, owner, file_name) values ('%s', '%s', 'Service test - claimed')"
        .formatted(content, sender.subject());
  }

  private List<UUID> meetings() throws SQLException {
    return sql.ids("select id from meeting");
  }

  /** Tables with a policy that the application may read, but for those that may be empty. */
  private static List<String> contentTables() {
    return Database.rows(
        "select relname from pg_class where relnamespace = 'public'::regnamespace"
            + " and relkind in ('r', 'p') and relrowsecurity"
            + " and has_table_privilege('portal_app', oid, 'select')"
            + " and relname not in ('upload', 'access_grant', 'identity_event', 'login_session',"
            + " 'seat_list', 'distribution_change', 'leaf_values', 'audit_node', 'alert', 'alert_notice',"
            + " 'log_verification', 'log_verification_progress', 'redaction',"
            + " 'audit_cosignature')",
        row -> row.getString(1));
  }
}
