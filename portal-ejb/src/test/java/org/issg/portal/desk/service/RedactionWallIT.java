package org.issg.portal.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.OTHER_AUDITOR;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself holds of redactions, whatever the application sends. */
class RedactionWallIT {

  private static final Person REDACTOR = new Person("system:redactor", Set.of());
  private static final String ONLY = "change by a confirmed and signed redaction alone";

  private final UUID leaf = UUID.randomUUID();
  private final UUID redaction = UUID.randomUUID();
  private PlainSql sql;

  /** A leaf with values, and somebody who asks for their destruction. */
  @BeforeEach
  void keepValues() throws SQLException {
    sql = PlainSql.begin();
    sql.execute(
        "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome, object_kind)"
            + " select '%s', convert_to(t, 'UTF8'), sha256(convert_to(t, 'UTF8')), 'test', 'test',"
                .formatted(leaf)
            + " 'DONE', 'member' from (select '{\"after\":\"' || encode(sha256(convert_to("
            + "E'issg-portal-values-v1\\n', 'UTF8') || sha256('a') || '{}'), 'hex') || '\"}' as t)"
            + " made");
    sql.execute(
        "insert into leaf_values (leaf_id, side, object_kind, salt, content)"
            + " values ('%s', 'after', 'member', sha256('a'), '{}')".formatted(leaf));
    sql.execute(redaction("REQUESTED", AUDITOR, ""));
    sql.execute("set constraints all immediate");
  }

  private String redaction(String state, Person by, String decided) {
    return redaction(redaction, leaf, state, by, decided);
  }

  private static String redaction(UUID id, UUID leaf, String state, Person by, String decided) {
    return "insert into redaction (id, leaf_id, leaf_at, reason, state, requested_by, requested_at"
        + (decided.isEmpty() ? "" : ", decided_by, decided_at")
        + ") values ('%s', '%s', now(), 'COURT_ORDER', '%s', '%s', now()%s)"
            .formatted(id, leaf, state, by.subject(), decided);
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  /** Another auditor confirms it, with a leaf that has no place in the tree yet. */
  private UUID confirm() throws SQLException {
    UUID id = UUID.randomUUID();
    sql.execute(
        "update redaction set state = 'CONFIRMED', decided_at = now(), decided_by = '%s'"
                .formatted(OTHER_AUDITOR.subject())
            + " where id = '%s'".formatted(redaction));
    sql.execute(
        "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome, object_kind,"
            + " object_id) values ('%s', '{}', sha256('{}'), '%s', 'log.redactionConfirmed', 'DONE',"
                .formatted(id, OTHER_AUDITOR.subject())
            + " 'redaction', '%s')".formatted(redaction));
    return id;
  }

  /** Gives a leaf its place in the tree; not signed yet. */
  private void enter(UUID id) throws SQLException {
    sql.execute(
        "insert into audit_entry select coalesce(max(index), -1) + 1, '%s', now(), sha256('{}')"
                .formatted(id)
            + " from audit_entry");
  }

  private void sign() throws SQLException {
    sql.execute(
        "insert into audit_checkpoint (size, root, note)"
            + " select max(index) + 1, sha256(''), '' from audit_entry");
  }

  private boolean destroy() throws SQLException {
    sql.actAs(REDACTOR);
    boolean destroyed = sql.text("select destroy_values('%s')".formatted(redaction)).equals("t");
    sql.actAsSuperuser();
    return destroyed;
  }

  private long kept() throws SQLException {
    return sql.number(
        "select count(*) from leaf_values where leaf_id = '%s' and salt is not null".formatted(leaf)
            + " and content is not null");
  }

  @Test
  void valuesGoWhenTheLeafThatConfirmsItIsSignedAndNotBefore() throws SQLException {
    assertThat(destroy()).as("asked for").isFalse();
    UUID confirming = confirm();
    assertThat(destroy()).as("confirmed").isFalse();
    enter(confirming);
    assertThat(destroy()).as("in the tree").isFalse();
    assertThat(kept()).isOne();

    sign();

    assertThat(destroy()).as("signed").isTrue();
    assertThat(kept()).isZero();
    assertThat(
            sql.text(
                "select state || ' ' || (confirmed_index = (select max(index) from audit_entry))"
                    + " from redaction where id = '%s'".formatted(redaction)))
        .isEqualTo("DONE true");
  }

  @Test
  void nobodyButTheRedactorDestroys() throws SQLException {
    enter(confirm());
    sign();

    for (Person other : List.of(AUDITOR, OTHER_AUDITOR, CTF_SECRETARY, ADMINISTRATOR)) {
      sql.actAs(other);
      assertThatThrownBy(() -> sql.attempt("select destroy_values('%s')".formatted(redaction)))
          .hasMessageContaining("the redactor alone destroys values");
    }
    sql.actAsSuperuser();
    assertThat(kept()).isOne();
  }

  /** The triggers fire for every role. */
  @Test
  void valuesChangeInNoOtherWay() throws SQLException {
    List<String> changes =
        List.of(
            "salt = null, content = null",
            "content = 'x'",
            "salt = sha256('b')",
            "object_kind = 'membership'");
    for (String change : changes) {
      assertThatThrownBy(() -> sql.attempt(ofLeaf("update leaf_values set " + change)))
          .hasMessageContaining(ONLY);
    }
    enter(confirm());
    sign();

    for (String change : changes.subList(1, changes.size())) {
      assertThatThrownBy(() -> sql.attempt(ofLeaf("update leaf_values set " + change)))
          .as(change)
          .hasMessageContaining(ONLY);
    }
    assertThatThrownBy(() -> sql.attempt(ofLeaf("update leaf_values set salt = null")))
        .hasMessageContaining(ONLY);
    assertThatThrownBy(() -> sql.attempt(ofLeaf("delete from leaf_values")))
        .hasMessageContaining("the ledger is final");
    assertThatThrownBy(() -> sql.attempt("truncate leaf_values"))
        .hasMessageContaining("the ledger is final");
  }

  private String ofLeaf(String change) {
    return change + " where leaf_id = '" + leaf + "'";
  }

  @Test
  void theApplicationCanNeitherDecideForAnotherNorAlone() throws SQLException {
    String decide = "update redaction set decided_at = now(), state = '%s', decided_by = '%s'";

    sql.actAs(AUDITOR);
    assertThatThrownBy(() -> sql.attempt(decide.formatted("CONFIRMED", AUDITOR.subject())))
        .hasMessageContaining("redaction_two_persons");
    assertThatThrownBy(() -> sql.attempt(decide.formatted("CONFIRMED", OTHER_AUDITOR.subject())))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> sql.attempt("update redaction set requested_by = 'x'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> sql.attempt("update redaction set destroyed_at = now()"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> sql.attempt("delete from redaction"))
        .hasMessageContaining("permission denied");
    sql.actAs(OTHER_AUDITOR);
    assertThatThrownBy(() -> sql.attempt(decide.formatted("DONE", OTHER_AUDITOR.subject())))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> sql.attempt(decide.formatted("WITHDRAWN", OTHER_AUDITOR.subject())))
        .hasMessageContaining("redaction_two_persons");
    sql.execute(decide.formatted("DECLINED", OTHER_AUDITOR.subject()));
    assertThat(sql.change(decide.formatted("CONFIRMED", OTHER_AUDITOR.subject())))
        .as("decided already")
        .isZero();
  }

  @Test
  void requestsAreMadeInOnesOwnNameOfValuesThatAreThereAndOnce() throws SQLException {
    UUID other = UUID.randomUUID();

    sql.actAs(AUDITOR);
    assertThatThrownBy(() -> sql.attempt(redaction(other, leaf, "REQUESTED", OTHER_AUDITOR, "")))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                sql.attempt(
                    redaction(
                        other,
                        leaf,
                        "CONFIRMED",
                        AUDITOR,
                        ", '%s', now()".formatted(OTHER_AUDITOR.subject()))))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> sql.attempt(redaction(other, leaf, "REQUESTED", AUDITOR, "")))
        .hasMessageContaining("redaction_once");
    assertThatThrownBy(() -> sql.attempt(redaction(other, other, "REQUESTED", AUDITOR, "")))
        .hasMessageContaining("no values are kept beside that leaf");
  }

  @Test
  void nobodyButAuditorsSeesOrAsks() throws SQLException {
    for (Person other : List.of(CTF_COCHAIR, CTF_SECRETARY, ADMINISTRATOR)) {
      sql.actAs(other);

      assertThat(sql.number("select count(*) from redaction")).as("%s", other).isZero();
      assertThat(sql.number("select count(*) from values_kept('%s')".formatted(leaf))).isZero();
      assertThatThrownBy(
              () -> sql.attempt(redaction(UUID.randomUUID(), leaf, "REQUESTED", other, "")))
          .hasMessageContaining("row-level security");
    }
    sql.actAs(AUDITOR);
    assertThat(sql.texts("select side || ' ' || kept from values_kept('%s')".formatted(leaf)))
        .containsExactly("after true");
  }
}
