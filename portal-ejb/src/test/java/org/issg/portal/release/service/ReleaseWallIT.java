package org.issg.portal.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.access.Distribution.GENERAL;
import static org.issg.portal.access.Distribution.LIMITED;
import static org.issg.portal.access.Distribution.RESTRICTED;
import static org.issg.portal.release.RecordKind.MEETING;
import static org.issg.portal.release.RecordKind.POSITION_PAPER;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NEWCOMER;
import static org.issg.portal.testing.People.OTHER_CTF_DELEGATE;
import static org.issg.portal.testing.People.OTHER_CTF_SECRETARY;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.ReleaseScene;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

/** What the database refuses by plain SQL, with the first wall left out. */
class ReleaseWallIT extends ReleaseScene {

  private static final String UNDECIDED = "nobody decided";
  private static final String CONFIRM =
      "update distribution_change set state = 'CONFIRMED', decided_by = actor_subject(),"
          + " decided_at = now() where id = '%s'";

  private static int changed(Person person, String... statements) throws SQLException {
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(person);
      int last = 0;
      for (String statement : statements) {
        last = sql.change(statement);
      }
      return last;
    }
  }

  private static void fails(Person person, String message, String... statements) {
    assertThatThrownBy(() -> changed(person, statements))
        .as("%s", List.of(statements))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(message);
  }

  private static String give(String table, UUID id, String circle) {
    return "update %s set distribution = '%s' where id = '%s'".formatted(table, circle, id);
  }

  /** A change that somebody of the application writes, with the record's own mark. */
  private static String change(UUID meeting, String to, String state, String by) {
    return "insert into distribution_change (id, record_kind, record_id, record_mark, body,"
            .concat(" from_distribution, to_distribution, state, proposed_by, proposed_at, reason)")
        + " select gen_random_uuid(), 'meeting', id, record_mark('meeting', id), body, distribution,"
        + " '%s', '%s', %s, now(), '%s' from meeting where id = '%s'"
            .formatted(to, state, by, Samples.MARK, meeting);
  }

  @Test
  void releasedRecordOfAnyKindKeepsItsCircle() {
    UUID meeting = ctfMeeting();
    Map<String, UUID> records =
        Map.of(
            "meeting", meeting,
            "document", attached(meeting, Samples.text(10)),
            "position_paper", circulated(),
            "dossier", dossier(LIMITED));

    records.forEach(
        (table, id) -> {
          if (!table.equals("dossier")) {
            fails(CTF_SECRETARY, UNDECIDED, give(table, id, "GENERAL"));
          }
          fails(CTF_SECRETARY, UNDECIDED, give(table, id, "RESTRICTED"));
        });
    fails(CTF_SECRETARY, UNDECIDED, give("dossier", dossier(RESTRICTED), "LIMITED"));
  }

  @Test
  void dossierNeverGoesToTheGroupWhoeverAsks() {
    UUID id = dossier(LIMITED);

    assertThatThrownBy(() -> Database.change(give("dossier", id, "GENERAL")))
        .hasStackTraceContaining("dossier_distribution_never_general");
    assertThatThrownBy(
            () ->
                Database.change(
                    "insert into distribution_change (id, record_kind, record_id, record_mark, body,"
                        + " from_distribution, to_distribution, state, proposed_by, proposed_at,"
                        + " reason) values (gen_random_uuid(), 'dossier', ?,"
                        + " record_mark('dossier', ?), 'CTF', 'LIMITED', 'GENERAL', 'PROPOSED',"
                        + " 'test', now(), 'x')",
                    id,
                    id))
        .hasStackTraceContaining("distribution_change_no_dossier_general");
  }

  @Test
  void releaseIsNotTakenBackToADraftToBeChangedThere() {
    UUID id = ctfMeeting();

    fails(
        CTF_SECRETARY,
        "a release is not taken back",
        "update meeting set released_at = null where id = '" + id + "'");
    fails(
        CTF_SECRETARY,
        "a release is not taken back",
        "update meeting set released_at = null, distribution = 'GENERAL' where id = '" + id + "'");
  }

  @Test
  void proposalAloneOpensNothing() {
    UUID id = ctfMeeting();
    String propose = change(id, "GENERAL", "PROPOSED", "actor_subject()");

    fails(CTF_SECRETARY, UNDECIDED, propose, give("meeting", id, "GENERAL"));
    fails(
        CTF_SECRETARY,
        "row-level security",
        change(id, "GENERAL", "PROPOSED", "'" + OTHER_CTF_SECRETARY.subject() + "'"));
    fails(
        CTF_SECRETARY,
        "distribution_change_direction",
        change(id, "GENERAL", "NARROWED", "actor_subject()"));
  }

  @Test
  void nobodyConfirmsWhatTheyProposed() throws SQLException {
    UUID id = ctfMeeting();
    UUID own = proposed(MEETING, id, GENERAL);

    fails(CTF_SECRETARY, "row-level security", CONFIRM.formatted(own));
    fails(
        CTF_SECRETARY,
        "row-level security",
        CONFIRM.formatted(own).replace("actor_subject()", "'somebody else'"));
    assertThat(changed(OTHER_CTF_SECRETARY, CONFIRM.formatted(own), give("meeting", id, "GENERAL")))
        .as("the other one")
        .isOne();
    assertThat(changed(HTF_SECRETARY, CONFIRM.formatted(own))).isZero();
    assertThat(changed(CTF_COCHAIR, CONFIRM.formatted(own))).isZero();
  }

  @Test
  void confirmationServesOnceAndForWhatItSays() throws SQLException {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);
    fails(
        OTHER_CTF_SECRETARY,
        UNDECIDED,
        CONFIRM.formatted(change),
        give("meeting", ctfMeeting(), "GENERAL"));
    as(OTHER_CTF_SECRETARY, () -> releases.confirm(MEETING, id, change));
    narrowed(MEETING, id, LIMITED);

    fails(OTHER_CTF_SECRETARY, UNDECIDED, give("meeting", id, "GENERAL"));
    assertThat(changed(OTHER_CTF_SECRETARY, CONFIRM.formatted(change))).as("decided once").isZero();
    fails(
        OTHER_CTF_SECRETARY,
        "permission denied",
        "update distribution_change set record_id = record_id where id = '" + change + "'");
    fails(
        OTHER_CTF_SECRETARY,
        "permission denied",
        "delete from distribution_change where id = '" + change + "'");
  }

  @Test
  void editedRecordIsNotConfirmed() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);
    as(CTF_SECRETARY, () -> agenda.addItem(id, Samples.item("Added since")));

    fails(OTHER_CTF_SECRETARY, "not as it was seen", CONFIRM.formatted(change));
  }

  @Test
  void whatIsConfirmedIsCarriedOut() {
    UUID id = ctfMeeting();
    UUID change = proposed(MEETING, id, GENERAL);

    fails(
        OTHER_CTF_SECRETARY,
        "not carried out",
        CONFIRM.formatted(change),
        "set constraints all immediate");
  }

  @Test
  void changesAreReadByTheSecretariatAlone() throws SQLException {
    UUID id = ctfMeeting();
    opened(MEETING, id, GENERAL);

    for (Person other : List.of(CTF_DELEGATE, CTF_COCHAIR, HTF_SECRETARY, AUDITOR, NEWCOMER)) {
      assertThat(seenBy(other, id)).as("%s", other).isZero();
    }
    assertThat(seenBy(CTF_SECRETARY, id)).isOne();
    assertThat(seenBy(OTHER_CTF_SECRETARY, id)).isOne();
  }

  private static long seenBy(Person person, UUID record) throws SQLException {
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(person);
      return sql.number(
          "select count(*) from distribution_change where record_id = '" + record + "'");
    }
  }

  @Test
  void readersAreNamedAndEndedInANarrowingAlone() throws SQLException {
    UUID id = ctfMeeting();
    String name =
        "insert into access_grant (id, object_kind, object_id, delegation_id, granted_by)"
            + " select gen_random_uuid(), 'meeting', '%s', id, actor_subject() from delegation"
            + " where code = '%s'";
    String narrow = change(id, "RESTRICTED", "NARROWED", "actor_subject()");

    fails(CTF_SECRETARY, "row-level security", name.formatted(id, "TR"));
    fails(CTF_SECRETARY, "row-level security", narrow, name.formatted(id, "DE"));
    assertThat(
            changed(
                CTF_SECRETARY, narrow, give("meeting", id, "RESTRICTED"), name.formatted(id, "TR")))
        .isOne();

    UUID paper = circulatedTo(OTHER_CTF_DELEGATE);
    String end = "update access_grant set expires_at = now() where object_id = '" + paper + "'";
    assertThat(changed(CTF_SECRETARY, end)).isZero();
    opened(POSITION_PAPER, paper, LIMITED);
    assertThat(changed(CTF_SECRETARY, end)).isZero();
  }

  @Test
  void namesOfColleaguesAndSeatsAreForTheSecretariat() throws SQLException {
    String names =
        "select count(*) from secretaries_named(array['" + OTHER_CTF_SECRETARY.subject() + "'])";
    String seats = "select count(*) from seated_delegations('CTF')";

    try (PlainSql sql = PlainSql.begin()) {
      for (Person other : List.of(CTF_DELEGATE, HTF_SECRETARY, AUDITOR)) {
        sql.actAs(other);
        assertThat(sql.number(names)).as("%s", other).isZero();
        assertThat(sql.number(seats)).as("%s", other).isZero();
      }
      sql.actAs(CTF_SECRETARY);
      assertThat(sql.number(names)).isOne();
      assertThat(sql.number(seats)).isPositive();
    }
  }
}
