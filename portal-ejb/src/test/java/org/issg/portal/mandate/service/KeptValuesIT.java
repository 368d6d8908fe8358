package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_SECRETARY;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Membership;
import org.issg.portal.access.Term;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.MandateScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.Test;

/** What a seat was and became stays beside the leaf of each change, for auditors alone. */
class KeptValuesIT extends MandateScene {

  @Test
  void newSeatHasValuesAfterAndNoneBefore() {
    Person person = Person.newcomer(DELEGATE_NAME);

    UUID seat = given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));

    Leaf leaf = leafAbout("membership");
    assertThat(leaf.objectId()).isEqualTo(seat);
    assertThat(leaf.json()).doesNotContainKey("before");
    JsonObject after = leaf.values("after");
    assertThat(after.keySet()).containsExactly("body", "from", "function", "member", "until");
    assertThat(after.getString("member")).isEqualTo(person.memberId().toString());
    assertThat(after.getString("function")).isEqualTo("OBSERVER");
  }

  @Test
  void changeKeepsBothSidesAndOnlyWhatChangedDiffers() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID id = given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));
    Membership seat = seat(CTF_SECRETARY, id);
    Term longer = new Term(seat.validFrom(), seat.validUntil().plus(Duration.ofDays(7)));

    as(CTF_SECRETARY, () -> seats.reschedule(id, 0, longer));

    JsonObject before = leaf().values("before");
    JsonObject after = leaf().values("after");
    assertThat(before.getString("until")).isEqualTo(seat.validUntil().toString());
    assertThat(after.getString("until")).isEqualTo(longer.until().toString());
    assertThat(after.getString("from")).isEqualTo(before.getString("from"));
    assertThat(leaf().json().toString()).doesNotContain(before.getString("until"));
  }

  @Test
  void endKeepsWhenTheSeatWouldHaveEnded() {
    Person person = Person.newcomer(DELEGATE_NAME);
    UUID id = given(CTF_SECRETARY, observer(person, BodyCode.CTF, today()));
    String planned = seat(CTF_SECRETARY, id).validUntil().toString();

    as(CTF_SECRETARY, () -> seats.end(id, 0));

    assertThat(leaf().values("before").getString("until")).isEqualTo(planned);
    assertThat(leaf().values("after").getString("until")).isLessThan(planned);
  }

  @Test
  void auditorsAloneReadValuesAndNobodyChangesThem() throws SQLException {
    given(CTF_SECRETARY, observer(Person.newcomer(DELEGATE_NAME), BodyCode.CTF, today()));
    String count =
        "select count(*) from leaf_values where leaf_id = '%s'"
            .formatted(leafAbout("membership").id());

    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(AUDITOR);
      assertThat(sql.number(count)).isOne();
      for (Person other : List.of(CTF_SECRETARY, CTF_COCHAIR, ADMINISTRATOR)) {
        sql.actAs(other);
        assertThat(sql.number(count)).as("%s", other).isZero();
      }
      for (String change :
          List.of("update leaf_values set side = side", "delete from leaf_values")) {
        assertThatThrownBy(() -> sql.attempt(change))
            .hasMessageContaining("permission denied for table leaf_values");
      }
    }
  }

  @Test
  void valuesWithoutTheLeafThatCommitsToThemAreNotKept() throws SQLException {
    given(CTF_SECRETARY, observer(Person.newcomer(DELEGATE_NAME), BodyCode.CTF, today()));
    UUID earlier = leafAbout("membership").id();

    try (PlainSql sql = PlainSql.beginAsApplication()) {
      sql.actAs(CTF_SECRETARY);
      sql.execute(
          "insert into leaf_values (leaf_id, side, object_kind, salt, content)"
              + " values ('%s', 'before', 'membership', sha256('a'), '{}')".formatted(earlier));
      assertThatThrownBy(() -> sql.connection().commit())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("values without the leaf that commits to them");
    }
  }

  @Test
  void otherValuesThanTheLeafCommitsToAreNotKept() throws SQLException {
    UUID id = UUID.randomUUID();
    String leaf =
        "insert into audit_leaf (id, leaf, leaf_hash, actor, action, outcome, object_kind)"
            + " select '%s', convert_to(t, 'UTF8'), sha256(convert_to(t, 'UTF8')), actor_subject(),"
            + " 'test', 'DONE', 'member' from (select '{\"after\":\"' || encode(sha256("
            + "convert_to(E'issg-portal-values-v1\\n', 'UTF8') || sha256('a') || '{}'), 'hex')"
            + " || '\"}' as t) made";
    String values =
        "insert into leaf_values (leaf_id, side, object_kind, salt, content)"
            + " values ('%s', '%s', 'member', sha256('%s'), '%s')";

    assertKept(true, leaf.formatted(id), values.formatted(id, "after", "a", "{}"));
    assertKept(false, leaf.formatted(id), values.formatted(id, "after", "a", "{ }"));
    assertKept(false, leaf.formatted(id), values.formatted(id, "after", "b", "{}"));
    assertKept(false, leaf.formatted(id), values.formatted(id, "before", "a", "{}"));
  }

  private static void assertKept(boolean kept, String... statements) throws SQLException {
    try (PlainSql sql = PlainSql.beginAsApplication()) {
      sql.actAs(ADMINISTRATOR);
      for (String statement : statements) {
        sql.execute(statement);
      }
      if (kept) {
        sql.execute("set constraints leaf_values_of_leaf immediate");
      } else {
        assertThatThrownBy(() -> sql.execute("set constraints leaf_values_of_leaf immediate"))
            .hasMessageContaining("values without the leaf");
      }
    }
  }
}
