package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.desk.VerificationOutcome;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Await;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The portal verifies the log that the sequencer builds beside these tests. */
class VerificationServiceIT extends ServiceIT {

  private static final String BROKEN_OFF = "desk.verificationBrokenOff DONE ";
  private static final String CUT_OFF =
      "select pg_cancel_backend(pid) from pg_stat_activity where usename = 'portal_app'"
          + " and wait_event_type = 'Lock' and query like '%from audit_entry e%'";
  private static final String PARTITION =
      "(select l.tableoid::regclass::text from audit_leaf l join audit_entry e"
          + " on e.recorded_at = l.recorded_at and e.leaf_id = l.id where e.index = 5)";

  @Inject private VerificationService verifications;
  @Inject private VerificationSteps steps;
  @Inject private LedgerQueries ledger;

  @AfterEach
  void forget() {
    Database.change("delete from log_verification_progress");
    Database.change("delete from log_verification");
  }

  private VerificationState newest() {
    return as(AUDITOR, () -> verifications.newest()).orElseThrow();
  }

  private VerificationState ended() {
    Await.until(() -> !newest().isRunning(), "the verification does not end");
    return newest();
  }

  private static List<String> leavesAbout(UUID id) {
    return Database.rows(
        "select action || ' ' || outcome || coalesce(' ' || reason, '') || ' ' || actor"
            + " from audit_leaf where object_id = ? order by recorded_at, outcome",
        row -> row.getString(1),
        id);
  }

  @Test
  void wholeLogIsVerifiedInTheBackground() {
    UUID id = as(AUDITOR, () -> verifications.begin());
    assertThat(leaf().action()).isEqualTo("desk.verificationBegun");

    VerificationState ended = ended();

    assertThat(ended.id()).isEqualTo(id);
    assertThat(ended.result()).as(ended.finding()).isEqualTo(VerificationOutcome.VERIFIED);
    assertThat(ended.leaves()).isEqualTo(ended.size()).isPositive();
    assertThat(ended.finding()).startsWith("all ").contains("are signed by nodes");
    assertThat(leavesAbout(id))
        .containsExactly(
            "desk.verificationBegun DONE " + AUDITOR.subject(),
            "desk.logVerified DONE system:log-verifier");
  }

  @Test
  void leafThatASuperuserChangedIsNamed() {
    tamper("update audit_leaf set leaf = leaf || ' '");
    UUID id;
    VerificationState ended;
    try {
      id = as(AUDITOR, () -> verifications.begin());
      ended = ended();
    } finally {
      tamper("update audit_leaf set leaf = substring(leaf from 1 for length(leaf) - 1)");
    }

    assertThat(ended.result()).isEqualTo(VerificationOutcome.REFUSED);
    assertThat(ended.cause()).isEqualTo("CHANGED_LEAF");
    assertThat(ended.finding()).startsWith("Leaf 5 was changed");
    assertThat(leavesAbout(id))
        .contains(
            "desk.logRefused DONE system:log-verifier",
            "desk.logRefused FAILED CHANGED_LEAF system:log-verifier");
  }

  @Test
  void columnThatASuperuserChangedBesideALeafIsNamed() {
    tamper("update audit_leaf set session = coalesce(session, '') || 'x'");
    VerificationState ended;
    try {
      as(AUDITOR, () -> verifications.begin());
      ended = ended();
    } finally {
      tamper("update audit_leaf set session = nullif(rtrim(session, 'x'), '')");
    }

    assertThat(ended.result()).isEqualTo(VerificationOutcome.REFUSED);
    assertThat(ended.cause()).isEqualTo("CHANGED_LEAF");
    assertThat(ended.finding())
        .isEqualTo("Leaf 5 was changed: its column session is not what its bytes say.");
  }

  /** Changes the leaf of index 5, as somebody does who takes the triggers away before. */
  private static void tamper(String change) {
    String partition = Database.rows("select " + PARTITION, row -> row.getString(1)).get(0);
    List<String> guards =
        Database.rows(
            "select tgname from pg_trigger where tgrelid = ?::regclass and tgenabled = 'A'",
            row -> row.getString(1),
            partition);
    Database.change("alter table " + partition + " disable trigger all");
    Database.change(
        change.replace("audit_leaf", partition)
            + " where id = (select leaf_id from audit_entry where index = 5)");
    Database.change("alter table " + partition + " enable trigger all");
    guards.forEach(
        guard -> Database.change("alter table " + partition + " enable always trigger " + guard));
  }

  @Test
  void oneIsMadeAtATime() {
    begunElsewhere("now()");

    assertThatThrownBy(() -> as(AUDITOR, () -> verifications.begin()))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("desk.verify.running");
    assertThat(newest().isRunning()).isTrue();
  }

  /** A verification whose node gave its last sign of life at that time. */
  private static UUID begunElsewhere(String seen) {
    UUID id = UUID.randomUUID();
    Database.change(
        "insert into log_verification (id, begun_by, begun_by_name, begun_at, size)"
            + " values (?, 'somebody', 'Somebody', now() - interval '1 hour', 100)",
        id);
    Database.change(
        "insert into log_verification_progress (verification_id, leaves, seen_at)"
            + " values (?, 40, "
            + seen
            + ")",
        id);
    return id;
  }

  @Test
  void oneWhoseNodeWasKilledEndedWithoutAResult() {
    UUID lost = begunElsewhere("now() - interval '2 minutes'");

    LedgerState state = as(AUDITOR, () -> ledger.state());

    assertThat(state.running()).isNull();
    assertThat(state.ended()).singleElement().satisfies(this::hasNoResult);
    as(AUDITOR, () -> verifications.begin());
    assertThat(ended().result()).isNotEqualTo(VerificationOutcome.BROKEN_OFF);
    assertThat(leavesAbout(lost)).containsExactly(BROKEN_OFF + AUDITOR.subject());
  }

  private void hasNoResult(VerificationState state) {
    assertThat(state.result()).isEqualTo(VerificationOutcome.BROKEN_OFF);
    assertThat(state.finding()).isNull();
    assertThat(state.leaves()).isEqualTo(40);
  }

  @Test
  void databaseThatFailsInTheMiddleLeavesNoResult() throws SQLException {
    UUID id;
    try (Connection lock = Database.asSuperuser()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("lock table audit_entry in access exclusive mode");
      id = as(AUDITOR, () -> verifications.begin());
      cutOff();
      lock.rollback();
    }

    assertThat(ended().result()).isEqualTo(VerificationOutcome.BROKEN_OFF);
    assertThat(leavesAbout(id)).last().isEqualTo(BROKEN_OFF + "system:log-verifier");
  }

  /** Takes away the statement by which the verification waits for leaves. */
  private static void cutOff() {
    Await.until(
        () -> !Database.rows(CUT_OFF, row -> row.getBoolean(1)).isEmpty(),
        "no statement to cut off");
  }

  @Test
  void oneThatWasGivenUpNeitherGoesOnNorSucceeds() {
    UUID lost = begunElsewhere("now()");
    as(AUDITOR, () -> steps.brokenOff(lost));

    assertThatThrownBy(() -> as(AUDITOR, () -> steps.note(lost, 50)))
        .hasMessage("desk.verify.ended");
    assertThatThrownBy(() -> as(AUDITOR, () -> steps.verified(lost, "all leaves", 1)))
        .hasMessage("desk.verify.ended");
    hasNoResult(newest());
  }

  @Test
  void nobodyButAuditorsHasTheLogVerified() {
    for (Person other : List.of(CTF_DELEGATE, CTF_SECRETARY, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(() -> as(other, () -> verifications.begin()))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> verifications.newest()))
          .isInstanceOf(EJBAccessException.class);
    }
    assertThat(as(AUDITOR, () -> verifications.newest())).isEmpty();
  }

  @Test
  void theDatabaseLetsNobodyElseThroughEither() {
    UUID running = begunElsewhere("now()");

    assertThat(as(CTF_SECRETARY, () -> steps.leaves(0, 10))).isEmpty();
    assertThatThrownBy(() -> as(CTF_SECRETARY, () -> steps.note(running, 50)))
        .hasMessage("desk.verify.ended");
    assertThat(newest().leaves()).isEqualTo(40);
  }
}
