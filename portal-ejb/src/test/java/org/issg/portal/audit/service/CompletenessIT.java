package org.issg.portal.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.meeting.Meeting;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MeetingScene;
import org.issg.portal.testing.OneTransaction;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is changed without a leaf about its record is not kept, in whatever way it is changed. */
class CompletenessIT extends MeetingScene {

  private static final String TITLE = Samples.MARK + "Plenary";
  private static final String OTHER_TITLE = Samples.MARK + "Renamed";

  @Inject private OneTransaction transaction;
  @Inject private AuditTrail audit;

  private UUID meeting;

  @BeforeEach
  void callAMeeting() {
    meeting = ctfDraft();
  }

  @Test
  void entityIsNotChangedWithoutALeaf() {
    isNotKept(
        em -> em.find(Meeting.class, meeting).edit(Samples.named("Renamed"), Instant.now()),
        "meeting " + meeting);
  }

  @Test
  void bulkQueryChangesNothingWithoutALeaf() {
    isNotKept(this::rename, "meeting " + meeting);
  }

  @Test
  void nativeStatementChangesNothingWithoutALeaf() {
    isNotKept(
        em ->
            em.createNativeQuery("update meeting set title = ?1 where id = ?2")
                .setParameter(1, OTHER_TITLE)
                .setParameter(2, meeting)
                .executeUpdate(),
        "meeting " + meeting);
  }

  @Test
  void rowBelowARecordIsNotTakenAwayWithoutALeafAboutTheRecord() {
    isNotKept(
        em ->
            em.createNativeQuery("delete from agenda_item where meeting_id = ?1")
                .setParameter(1, meeting)
                .executeUpdate(),
        "meeting " + meeting);

    assertThat(items(meeting)).hasSize(1);
  }

  @Test
  void rowThatMovesNeedsALeafAboutWhereItCameFromToo() {
    UUID other = ctfDraft();

    isNotKept(
        em -> {
          em.createNativeQuery(
                  "update agenda_item set meeting_id = ?1, position = 2 where meeting_id = ?2")
              .setParameter(1, other)
              .setParameter(2, meeting)
              .executeUpdate();
          audit.done(Action.ITEM_EDITED, about(other));
        },
        "meeting " + meeting);
  }

  @Test
  void readLeafDoesNotStandForAChange() {
    isNotKept(
        em -> {
          rename(em);
          audit.read(Action.MEETING_READ, about(meeting));
        },
        "meeting " + meeting);
  }

  @Test
  void leafAboutAnotherRecordDoesNotStandForAChange() {
    UUID other = ctfDraft();

    isNotKept(
        em -> {
          rename(em);
          audit.done(Action.MEETING_EDITED, about(other));
          audit.done(Action.DOCUMENT_REPLACED, RecordRef.of("document", meeting));
        },
        "meeting " + meeting);
  }

  @Test
  void leafOfAnEarlierTransactionDoesNotStandForAChange() {
    inOneTransaction(em -> audit.done(Action.MEETING_EDITED, about(meeting)));

    isNotKept(this::rename, "meeting " + meeting);
  }

  @Test
  void leafThatWasTakenBackDoesNotStandForAChange() throws SQLException {
    try (PlainSql sql = PlainSql.beginAsApplication()) {
      sql.actAs(CTF_SECRETARY);
      sql.execute("update meeting set title = title where id = '" + meeting + "'");
      sql.execute("savepoint before");
      sql.execute(leafOfSecretary());
      sql.execute("set constraints all immediate");
      sql.execute("rollback to savepoint before");

      assertThatThrownBy(() -> sql.connection().commit())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("CHANGE_WITHOUT_LEAF: meeting " + meeting);
    }
  }

  @Test
  void changeWithItsLeafIsKept() {
    inOneTransaction(
        em -> {
          rename(em);
          audit.done(Action.MEETING_EDITED, about(meeting));
        });

    assertThat(title()).isEqualTo(OTHER_TITLE);
    assertThat(leaf().objectId()).isEqualTo(meeting);
  }

  @Test
  void leafKnowsTheTransactionThatWroteIt() {
    inOneTransaction(em -> audit.done(Action.MEETING_EDITED, about(meeting)));

    assertThat(
            Database.number(
                "select count(*) from audit_leaf where id = ? and txid = xmin::text::xid8",
                leaf().id()))
        .isOne();
  }

  @Test
  void applicationChoosesNeitherMomentNorTransactionOfALeaf() throws SQLException {
    try (PlainSql sql = PlainSql.beginAsApplication()) {
      sql.actAs(CTF_SECRETARY);
      for (String chosen : new String[] {"recorded_at = now()", "txid = pg_current_xact_id()"}) {
        String[] part = chosen.split(" = ");
        String insert =
            leafOfSecretary()
                .replace("(id,", "(" + part[0] + ", id,")
                .replace("(gen", "(" + part[1] + ", gen");
        assertThatThrownBy(() -> sql.attempt(insert))
            .hasMessageContaining("permission denied for table audit_leaf");
      }
      sql.attempt(leafOfSecretary());
    }
  }

  private String leafOfSecretary() {
    return "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome, object_kind,"
        + " object_id) values (gen_random_uuid(), '{}', sha256('{}'), actor_subject(),"
        + " 'meeting.edited', 'DONE', 'meeting', '%s')".formatted(meeting);
  }

  private void rename(EntityManager em) {
    em.createQuery("update Meeting m set m.title = :title where m.id = :id")
        .setParameter("title", OTHER_TITLE)
        .setParameter("id", meeting)
        .executeUpdate();
  }

  private static RecordRef about(UUID meeting) {
    return RecordRef.of("meeting", meeting);
  }

  private void inOneTransaction(Consumer<EntityManager> work) {
    as(CTF_SECRETARY, () -> transaction.of(work));
  }

  /** The commit fails for want of a leaf about that record; neither change nor leaf is there. */
  private void isNotKept(Consumer<EntityManager> work, String record) {
    Throwable failure = catchThrowable(() -> inOneTransaction(work));

    assertThat(failure)
        .isInstanceOf(EJBException.class)
        .rootCause()
        .hasMessageContaining("CHANGE_WITHOUT_LEAF: " + record);
    assertThat(title()).isEqualTo(TITLE);
    assertThat(leaves()).isEmpty();
  }

  private String title() {
    return Database.rows("select title from meeting where id = ?", row -> row.getString(1), meeting)
        .get(0);
  }
}
