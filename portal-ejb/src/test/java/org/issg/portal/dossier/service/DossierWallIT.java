package org.issg.portal.dossier.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.IncidentWall.DOSSIER;
import static org.issg.portal.testing.IncidentWall.HTF_DOSSIER;
import static org.issg.portal.testing.IncidentWall.KEPT_REPORT;
import static org.issg.portal.testing.IncidentWall.QUESTION;
import static org.issg.portal.testing.IncidentWall.REPORT;
import static org.issg.portal.testing.IncidentWall.RESTRICTED;
import static org.issg.portal.testing.IncidentWall.WAITING;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.FRENCH_HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_CHAIR;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.testing.IncidentWall;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.SignedActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What row-level security gives of incidents by plain SQL to the role of the application. */
class DossierWallIT {

  private static final List<String> OF_REPORTS =
      List.of("report_party", "evidence_item", "report_source");

  private PlainSql sql;

  @BeforeEach
  void begin() throws SQLException {
    sql = PlainSql.begin();
    IncidentWall.build(sql);
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  @Test
  void withoutAnActorNoRowIsSeen() throws SQLException {
    sql.actAsApplication();
    for (String setting :
        List.of("", SignedActors.of(new Person("nobody", Set.of()), sql.backend()))) {
      sql.claim(setting);

      for (String table : IncidentWall.TABLES) {
        assertThat(sql.number("select count(*) from " + table)).as(table).isZero();
      }
    }
  }

  @Test
  void taskForcesSeeTheirOwnDossiersOnly() throws SQLException {
    for (Person person : List.of(CTF_COCHAIR, CTF_DELEGATE, OTHER_CTF_DELEGATE)) {
      sql.actAs(person);
      assertThat(dossiers()).contains(DOSSIER).doesNotContain(RESTRICTED, HTF_DOSSIER);
    }
    sql.actAs(CTF_SECRETARY);
    assertThat(dossiers()).contains(DOSSIER, RESTRICTED).doesNotContain(HTF_DOSSIER);
    for (Person person : List.of(HTF_CHAIR, HTF_DELEGATE, FRENCH_HTF_DELEGATE, HTF_SECRETARY)) {
      sql.actAs(person);
      assertThat(dossiers()).contains(HTF_DOSSIER).doesNotContain(DOSSIER, RESTRICTED);
      assertThat(hangingOn(DOSSIER)).as("%s", person).isZero();
    }
    for (Person outsider : List.of(ISSG_DELEGATE, NEWCOMER, AUDITOR)) {
      sql.actAs(outsider);
      assertThat(dossiers()).isEmpty();
      assertThat(sql.ids("select id from report")).isEmpty();
    }
    sql.actAs(CTF_COCHAIR);
    assertThat(hangingOn(DOSSIER)).isPositive();
    assertThat(hangingOn(RESTRICTED)).isZero();
  }

  private List<UUID> dossiers() throws SQLException {
    return sql.ids("select id from dossier");
  }

  private long hangingOn(UUID dossier) throws SQLException {
    long rows = 0;
    for (String table : List.of("dossier_report", "clarification", "dossier_event")) {
      rows +=
          sql.number("select count(*) from %s where dossier_id = '%s'".formatted(table, dossier));
    }
    return rows;
  }

  @Test
  void grantOpensARestrictedDossierWithItsReports() throws SQLException {
    sql.execute(
        "insert into access_grant (id, object_kind, object_id, delegation_id, granted_by)"
            + " select gen_random_uuid(), 'dossier', '%s', delegation_id, 'test' from member"
                .formatted(RESTRICTED)
            + " where subject = '%s'".formatted(CTF_COCHAIR.subject()));

    sql.actAs(CTF_COCHAIR);

    assertThat(dossiers()).contains(RESTRICTED);
    assertThat(sql.ids("select id from report")).contains(KEPT_REPORT);
    assertThat(rowsOf("evidence_item", KEPT_REPORT)).isOne();
  }

  @Test
  void waitingReportIsSeenByItsDelegationAndItsSecretariatAlone() throws SQLException {
    for (Person reader : List.of(CTF_DELEGATE, CTF_SECRETARY, OTHER_CTF_SECRETARY)) {
      sql.actAs(reader);
      assertThat(sql.ids("select id from report")).as("%s", reader).contains(WAITING);
      assertThat(rowsOf("evidence_item", WAITING)).isOne();
    }
    for (Person other : List.of(CTF_COCHAIR, OTHER_CTF_DELEGATE, HTF_DELEGATE, HTF_SECRETARY)) {
      sql.actAs(other);
      assertThat(sql.ids("select id from report")).as("%s", other).doesNotContain(WAITING);
      for (String table : OF_REPORTS) {
        assertThat(rowsOf(table, WAITING)).as(table).isZero();
      }
    }
  }

  private long rowsOf(String table, UUID report) throws SQLException {
    return sql.number("select count(*) from %s where report_id = '%s'".formatted(table, report));
  }

  @Test
  void reportWaitsForTheSecretariatOfItsBodyUntilADossierTakesIt() throws SQLException {
    String waiting = "select report_id from waiting_report";
    for (Person other : List.of(CTF_DELEGATE, CTF_COCHAIR, HTF_SECRETARY, AUDITOR, NEWCOMER)) {
      sql.actAs(other);
      assertThat(sql.ids(waiting)).as("%s", other).doesNotContain(WAITING);
    }
    sql.actAs(CTF_SECRETARY);
    assertThat(sql.ids(waiting)).contains(WAITING).doesNotContain(REPORT, KEPT_REPORT);

    sql.execute(
        "insert into dossier_report (dossier_id, report_id, joined_by, joined_at)"
            + " values ('%s', '%s', actor_subject(), now())".formatted(DOSSIER, WAITING));

    assertThat(sql.ids(waiting)).doesNotContain(WAITING);
    refused(CTF_SECRETARY, "delete from waiting_report");
    refused(CTF_SECRETARY, "insert into waiting_report select id, body, now() from report");
  }

  @Test
  void nameOfASourceIsSeenByWhoFiledAndTheSecretariatAlone() throws SQLException {
    for (Person reader : List.of(CTF_DELEGATE, CTF_SECRETARY, OTHER_CTF_SECRETARY)) {
      sql.actAs(reader);
      assertThat(rowsOf("report_source", REPORT)).as("%s", reader).isOne();
    }
    for (Person other : List.of(CTF_COCHAIR, OTHER_CTF_DELEGATE, HTF_SECRETARY, AUDITOR)) {
      sql.actAs(other);
      for (UUID report : List.of(REPORT, KEPT_REPORT, WAITING)) {
        assertThat(rowsOf("report_source", report)).as("%s", other).isZero();
      }
    }
  }

  @Test
  void nameOfASourceIsKeptFromColleaguesOfWhoFiled() throws SQLException {
    sql.execute(
        "update member set delegation_id = (select delegation_id from member where subject = '%s')"
                .formatted(CTF_DELEGATE.subject())
            + " where subject = '%s'".formatted(OTHER_CTF_DELEGATE.subject()));

    sql.actAs(OTHER_CTF_DELEGATE);

    assertThat(sql.ids("select id from report")).contains(WAITING);
    assertThat(rowsOf("report_source", WAITING)).isZero();
  }

  @Test
  void bytesOfEvidenceFollowTheirReport() throws SQLException {
    String chunks = "select count(*) from content_chunk where content_id = '%s'";
    sql.actAs(CTF_COCHAIR);
    assertThat(sql.number(chunks.formatted(IncidentWall.content(REPORT)))).isOne();
    assertThat(sql.number(chunks.formatted(IncidentWall.content(WAITING)))).isZero();
    assertThat(sql.number(chunks.formatted(IncidentWall.content(KEPT_REPORT)))).isZero();
    sql.actAs(HTF_DELEGATE);
    assertThat(sql.number(chunks.formatted(IncidentWall.content(REPORT)))).isZero();
  }

  @Test
  void stateOfAReportIsToldToItsDelegationEvenWhereItsDossierIsKeptFromIt() throws SQLException {
    String told =
        "select count(*) from report_states(array['%s', '%s']::uuid[]) where reference is not null"
            .formatted(KEPT_REPORT, WAITING);
    sql.actAs(CTF_DELEGATE);
    assertThat(dossiers()).doesNotContain(RESTRICTED);
    assertThat(sql.number(told)).isOne();
    for (Person other : List.of(CTF_COCHAIR, OTHER_CTF_DELEGATE, HTF_SECRETARY, AUDITOR)) {
      sql.actAs(other);
      assertThat(sql.number(told)).as("%s", other).isZero();
    }
  }

  @Test
  void nobodyChangesOrDeletesWhatWasFiled() {
    for (String table :
        List.of("report", "report_party", "report_source", "evidence_item", "dossier_report")) {
      String column = table.equals("report") ? "id" : "report_id";
      refused(CTF_SECRETARY, "update %s set %s = %s".formatted(table, column, column));
      refused(CTF_SECRETARY, "delete from " + table);
    }
    refused(CTF_SECRETARY, "update dossier_event set at = now()");
    refused(CTF_SECRETARY, "delete from dossier_event");
    refused(CTF_SECRETARY, "delete from dossier");
    refused(CTF_SECRETARY, "delete from clarification");
    refused(CTF_SECRETARY, "update dossier set title = 'Another'");
    refused(CTF_SECRETARY, "update dossier set body = 'HTF'");
    refused(CTF_SECRETARY, "update dossier set distribution = 'RESTRICTED'");
    refused(CTF_COCHAIR, "update clarification set question = 'Another'");
    refused(CTF_SECRETARY, "update place set name_en = 'Another'");
    refused(CTF_SECRETARY, "delete from party");
  }

  @Test
  void nothingIsAddedToAReportLater() throws SQLException {
    sql.actAs(CTF_DELEGATE);
    String party = "insert into report_party values ('%s', 'SAF', 'ALLEGED')";
    assertThat(sql.change(party.formatted(WAITING))).as("in the transaction of its filing").isOne();
    refused(
        CTF_DELEGATE,
        "insert into evidence_item select gen_random_uuid(), report_id, kind, null, null, null,"
            + " file_name, media_type, size_bytes, sha256, gen_random_uuid(), added_by, now()"
            + " from evidence_item where report_id = '%s'".formatted(IncidentWall.OLD));
    refused(CTF_DELEGATE, party.formatted(IncidentWall.OLD));
    refused(
        CTF_DELEGATE,
        "insert into report_source values ('%s', 'Somebody else', null)"
            .formatted(IncidentWall.OLD));
  }

  @Test
  void nobodyFilesInTheNameOfAnother() throws SQLException {
    String report =
        "insert into report (id, body, distribution, owner_delegation_id, submitted_at, channel,"
            + " kind, occurred_at, occurred_precision, zone, governorate, text, filed_by)"
            + " values (gen_random_uuid(), '%s', 'LIMITED', %s, now(), '%s', 'OTHER', now(),"
            + " 'DAY', 'UTC', 'SY02', 'Told', '%s')";
    String own = "(select my_delegation())";
    String other = "(select id from delegation where code = 'FR')";
    String me = CTF_DELEGATE.subject();

    refused(CTF_DELEGATE, report.formatted("CTF", other, "DELEGATION", me));
    refused(CTF_DELEGATE, report.formatted("HTF", own, "DELEGATION", me));
    refused(CTF_DELEGATE, report.formatted("CTF", "null", "HOTLINE", me));
    refused(CTF_DELEGATE, report.formatted("CTF", own, "DELEGATION", "another"));
    refused(CTF_DELEGATE, report.formatted("ISSG", own, "DELEGATION", me));
    refused(HTF_SECRETARY, report.formatted("CTF", "null", "HOTLINE", HTF_SECRETARY.subject()));
    sql.actAs(CTF_DELEGATE);
    assertThat(sql.change(report.formatted("CTF", own, "DELEGATION", me))).isOne();
  }

  @Test
  void chairsMoveADossierToClarificationAndNoFurther() throws SQLException {
    String move = "update dossier set state = '%s' where id = '%s'";
    sql.actAs(OTHER_CTF_DELEGATE);
    assertThat(sql.change(move.formatted("CLARIFICATION_REQUESTED", DOSSIER))).isZero();
    sql.actAs(HTF_CHAIR);
    assertThat(sql.change(move.formatted("CLARIFICATION_REQUESTED", DOSSIER))).isZero();
    refused(CTF_COCHAIR, move.formatted("UNDER_ASSESSMENT", DOSSIER));
    sql.actAs(CTF_COCHAIR);
    assertThat(sql.change(move.formatted("CLARIFICATION_REQUESTED", DOSSIER))).isOne();
    refused(CTF_COCHAIR, move.formatted("UNDER_ASSESSMENT", DOSSIER));
    sql.actAs(CTF_SECRETARY);
    assertThat(sql.change(move.formatted("UNDER_ASSESSMENT", DOSSIER))).isOne();
  }

  @Test
  void dossierGoesNoWayThatNoServiceTakes() throws SQLException {
    String move = "update dossier set state = '%s' where id = '%s'";
    for (String state : List.of("UNDER_ASSESSMENT", "ASSESSED_JOINTLY", "CLOSED", "RECEIVED")) {
      refused(CTF_SECRETARY, move.formatted(state, DOSSIER));
    }
    refused(CTF_SECRETARY, move.formatted("CLARIFICATION_REQUESTED", DOSSIER));
    for (String state : List.of("UNDER_ASSESSMENT", "CLOSED", "ASSESSED_DIVERGENTLY")) {
      sql.actAsSuperuser();
      sql.execute(move.formatted(state, DOSSIER));
      refused(CTF_COCHAIR, move.formatted("CLARIFICATION_REQUESTED", DOSSIER));
    }
    refused(CTF_SECRETARY, move.formatted("REGISTERED", DOSSIER));
  }

  @Test
  void onlyTheDelegationThatWasAskedWritesTheAnswerAndOnce() throws SQLException {
    String answer =
        "update clarification set reply = 'Ours', replied_by = '%s', replied_at = now()"
            + " where id = '"
            + QUESTION
            + "'";
    for (Person other : List.of(CTF_COCHAIR, OTHER_CTF_DELEGATE, CTF_SECRETARY, HTF_DELEGATE)) {
      sql.actAs(other);
      assertThat(sql.change(answer.formatted(other.subject()))).as("%s", other).isZero();
    }
    refused(CTF_DELEGATE, answer.formatted("another"));
    sql.actAs(CTF_DELEGATE);
    assertThat(sql.change(answer.formatted(CTF_DELEGATE.subject()))).isOne();
    assertThat(sql.change(answer.formatted(CTF_DELEGATE.subject()))).isZero();
  }

  @Test
  void onlyChairsAskAndOnlyInTheirOwnName() throws SQLException {
    String ask =
        "insert into clarification (id, dossier_id, asked_by, asked_by_delegation,"
            + " asked_of_delegation, question, asked_at, due_at) values (gen_random_uuid(), '"
            + DOSSIER
            + "', '%s', (select my_delegation()), (select my_delegation()), 'Whose?', now(),"
            + " now() + interval '72 hours')";

    refused(CTF_DELEGATE, ask.formatted(CTF_DELEGATE.subject()));
    refused(HTF_CHAIR, ask.formatted(HTF_CHAIR.subject()));
    refused(CTF_COCHAIR, ask.formatted("another"));
    sql.actAs(CTF_COCHAIR);
    assertThat(sql.change(ask.formatted(CTF_COCHAIR.subject()))).isOne();
  }

  @Test
  void stepsAreNotedByWhomeverTheyBelongTo() {
    String note =
        "insert into dossier_event (id, dossier_id, at, kind, by_subject, clarification_id)"
            + " values (gen_random_uuid(), '"
            + DOSSIER
            + "', now(), '%s', '%s', '"
            + QUESTION
            + "')";

    refused(CTF_DELEGATE, note.formatted("ASSESSMENT_BEGUN", CTF_DELEGATE.subject()));
    refused(CTF_COCHAIR, note.formatted("REGISTERED", CTF_COCHAIR.subject()));
    refused(
        OTHER_CTF_DELEGATE, note.formatted("CLARIFICATION_ANSWERED", OTHER_CTF_DELEGATE.subject()));
    refused(CTF_SECRETARY, note.formatted("CLARIFICATION_REQUESTED", CTF_SECRETARY.subject()));
    refused(CTF_SECRETARY, note.formatted("REPORT_JOINED", "another"));
  }

  @Test
  void dossiersAreMadeByTheSecretariatOfTheirBodyAndNeverForEverybody() {
    String dossier =
        "insert into dossier (id, reference, body, distribution, track, kind, occurred_at,"
            + " occurred_precision, zone, governorate, title, summary, state, registered_by,"
            + " registered_at, changed_at) values (gen_random_uuid(), '%s/INC/2031/9999', '%s',"
            + " '%s', 'CEASEFIRE', 'OTHER', now(), 'DAY', 'UTC', 'SY02', 'Told', 'Told',"
            + " 'REGISTERED', '%s', now(), now())";

    refused(CTF_COCHAIR, dossier.formatted("CTF", "CTF", "LIMITED", CTF_COCHAIR.subject()));
    refused(CTF_SECRETARY, dossier.formatted("HTF", "HTF", "LIMITED", CTF_SECRETARY.subject()));
    refused(CTF_SECRETARY, dossier.formatted("CTF", "CTF", "GENERAL", CTF_SECRETARY.subject()));
    refused(CTF_SECRETARY, dossier.formatted("HTF", "CTF", "LIMITED", CTF_SECRETARY.subject()));
  }

  @Test
  void reportJoinsNoDossierOfTheOtherBody() {
    refused(
        HTF_SECRETARY,
        "insert into dossier_report (dossier_id, report_id, joined_by, joined_at)"
            + " values ('%s', '%s', '%s', now())"
                .formatted(HTF_DOSSIER, WAITING, HTF_SECRETARY.subject()));
  }

  @Test
  void referencesAreGivenToTheSecretariatOfTheBodyOnly() throws SQLException {
    String next = "select split_part(next_reference('CTF', 2031), '/', 4)::integer";
    for (Person other : List.of(CTF_COCHAIR, HTF_SECRETARY, AUDITOR)) {
      refused(other, next);
    }
    refused(CTF_SECRETARY, "select * from reference_counter");
    refused(CTF_SECRETARY, "update reference_counter set last = 0");
    sql.actAs(CTF_SECRETARY);
    assertThat(sql.number(next)).isOne();
    assertThat(sql.number(next)).isEqualTo(2);
  }

  @Test
  void referenceIsHeldUntilItsTransactionEnds() throws SQLException {
    String next = "select split_part(next_reference('CTF', 2031), '/', 4)::integer";
    sql.actAs(CTF_SECRETARY);
    sql.number(next);

    try (PlainSql other = PlainSql.beginAsApplication()) {
      other.actAs(OTHER_CTF_SECRETARY);
      other.execute("set local lock_timeout = '200ms'");
      assertThatThrownBy(() -> other.number(next))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("lock timeout");
    }
    sql.nextTransaction();
    try (PlainSql other = PlainSql.beginAsApplication()) {
      other.actAs(OTHER_CTF_SECRETARY);
      assertThat(other.number(next)).as("the number that was taken back").isOne();
    }
  }

  @Test
  void referencesStandBesideIdsInTheLogForAuditorsAlone() throws SQLException {
    String named =
        "select count(*) from symbols_of(array['%s', '%s', '%s']::uuid[])"
                .formatted(DOSSIER, REPORT, QUESTION)
            + " where symbol like 'CTF/INC/%'";
    sql.actAs(AUDITOR);
    assertThat(sql.number(named)).isEqualTo(3);
    sql.actAs(CTF_SECRETARY);
    assertThat(sql.number(named)).isZero();
  }

  /** The database refuses the statement, and the scene stays as it was. */
  private void refused(Person person, String statement) {
    assertThatThrownBy(
            () -> {
              sql.actAs(person);
              sql.attempt(statement);
            })
        .as("%s: %s", person, statement)
        .isInstanceOf(SQLException.class)
        .hasMessageMatching(
            "(?s).*(permission denied|row-level security|violates check|references are given|does not go from|"
                + "belong to one body|nobody decided).*");
  }
}
