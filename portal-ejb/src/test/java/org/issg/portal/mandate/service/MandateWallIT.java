package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.ISSG_DELEGATE;
import static org.issg.portal.testing.People.NEWCOMER;

import java.sql.SQLException;
import java.util.List;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the second wall lets people read and write of seats and members, whatever the services do.
 */
class MandateWallIT {

  private static final String HIDDEN = "row-level security";

  private PlainSql sql;

  @BeforeEach
  void begin() throws SQLException {
    sql = PlainSql.begin();
    sql.execute(
        "insert into member (id, subject, username, display_name, email) values"
            + " ('0190c1d2-0000-7000-8000-0000000000aa', 'sample', 'sample', 'Sample', 's@x.example')");
  }

  @AfterEach
  void takeEverythingBack() throws SQLException {
    sql.close();
  }

  private static String idOf(Person person) {
    return "(select id from member where subject = '" + person.subject() + "')";
  }

  private static String seat(String member, String body, String function, Person giver) {
    return ("insert into membership (id, member_id, body, function, valid_from, given_by, given_at)"
            + " values (gen_random_uuid(), %s, '%s', '%s', now(), '%s', now())")
        .formatted(member, body, function, giver.subject());
  }

  private static String sample() {
    return "'0190c1d2-0000-7000-8000-0000000000aa'";
  }

  private void assertRefused(String statement, String why) {
    assertThatThrownBy(() -> sql.execute(statement))
        .as(statement)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  @Test
  void secretaryInsertsSeatsOfTheOwnBody() throws SQLException {
    sql.actAs(CTF_SECRETARY);

    assertThat(sql.change(seat(sample(), "CTF", "OBSERVER", CTF_SECRETARY))).isOne();
  }

  @Test
  void secretaryInsertsNoSeatOfAnotherBody() throws SQLException {
    sql.actAs(CTF_SECRETARY);

    assertRefused(seat(sample(), "HTF", "OBSERVER", CTF_SECRETARY), HIDDEN);
  }

  @Test
  void secretaryInsertsNoSecretary() throws SQLException {
    sql.actAs(CTF_SECRETARY);

    assertRefused(seat(sample(), "CTF", "SECRETARY", CTF_SECRETARY), HIDDEN);
  }

  @Test
  void seatIsNotGivenInTheNameOfAnother() throws SQLException {
    sql.actAs(CTF_SECRETARY);

    assertRefused(seat(sample(), "CTF", "OBSERVER", HTF_SECRETARY), HIDDEN);
  }

  @Test
  void nobodyInsertsASeatForThemselves() throws SQLException {
    sql.execute(
        "update membership set valid_until = now() + interval '1 day' where member_id = "
            + idOf(CTF_SECRETARY));
    sql.actAs(CTF_SECRETARY);

    assertRefused(
        seat("my_member()", "CTF", "OBSERVER", CTF_SECRETARY)
            .replace("now(), '", "now() + interval '2 days', '"),
        HIDDEN);
  }

  @Test
  void administratorInsertsSecretariesAlone() throws SQLException {
    sql.actAs(ADMINISTRATOR);

    assertThat(sql.change(seat(sample(), "HTF", "SECRETARY", ADMINISTRATOR))).isOne();
    assertRefused(seat(sample(), "CTF", "DELEGATE", ADMINISTRATOR), HIDDEN);
  }

  @Test
  void administratorAppointsNobodyAsThemselves() throws SQLException {
    sql.actAs(ADMINISTRATOR);

    assertRefused(seat("my_member()", "CTF", "SECRETARY", ADMINISTRATOR), HIDDEN);
  }

  @Test
  void othersInsertNoSeat() throws SQLException {
    for (Person other : List.of(CTF_COCHAIR, AUDITOR, NEWCOMER)) {
      try (PlainSql own = PlainSql.begin()) {
        own.actAs(other);
        assertThatThrownBy(() -> own.execute(seat(idOf(CTF_DELEGATE), "HTF", "OBSERVER", other)))
            .as("%s", other)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void seatsChangeInTheOwnBodyAlone() throws SQLException {
    String end =
        "update membership set valid_until = now() + interval '1 day', changed_by = '%s',"
            + " changed_at = now() where function <> 'SECRETARY' and body = '%s'";
    sql.actAs(CTF_SECRETARY);

    assertThat(sql.change(end.formatted(CTF_SECRETARY.subject(), "CTF"))).isPositive();
    assertThat(sql.change(end.formatted(CTF_SECRETARY.subject(), "HTF"))).isZero();
    assertThat(
            sql.change(
                "update membership set valid_until = now() + interval '1 day' where function ="
                    + " 'SECRETARY'"))
        .isZero();
    assertRefused(end.formatted(HTF_SECRETARY.subject(), "CTF"), HIDDEN);
  }

  @Test
  void bodyFunctionAndPersonOfASeatNeverChange() throws SQLException {
    for (String column : List.of("body = 'HTF'", "function = 'CHAIR'", "member_id = member_id")) {
      try (PlainSql own = PlainSql.begin()) {
        own.actAs(CTF_SECRETARY);
        assertThatThrownBy(() -> own.execute("update membership set " + column))
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void whatHasBeenStaysAsItWas() throws SQLException {
    String own = " changed_by = '" + CTF_SECRETARY.subject() + "', changed_at = now()";
    String coChair = " where function <> 'SECRETARY' and member_id = " + idOf(CTF_COCHAIR);
    sql.actAs(CTF_SECRETARY);
    sql.execute("savepoint before");

    assertRefused(
        "update membership set valid_from = now()," + own + coChair, "keeps its beginning");
    sql.execute("rollback to before");
    assertRefused(
        "update membership set valid_until = now() - interval '1 second'," + own + coChair,
        "does not end in the past");
    sql.execute("rollback to before");
    sql.execute("update membership set valid_until = now()," + own + coChair);
    assertRefused("update membership set valid_until = null," + own + coChair, "is final");
  }

  @Test
  void secretarySeesPeopleOfTheOwnBodyAndThoseWithoutASeat() throws SQLException {
    sql.actAs(CTF_SECRETARY);

    assertThat(sql.number("select count(*) from member where id = " + sample())).isOne();
    assertThat(count(CTF_DELEGATE)).isOne();
    assertThat(count(HTF_DELEGATE)).isZero();
    assertThat(count(ISSG_DELEGATE)).isZero();
    sql.actAs(CTF_COCHAIR);
    assertThat(sql.number("select count(*) from member")).isOne();
  }

  private long count(Person person) throws SQLException {
    return sql.number("select count(*) from member where subject = '" + person.subject() + "'");
  }

  @Test
  void addressesAreNotReadWithTheRow() throws SQLException {
    sql.actAs(CTF_SECRETARY);
    assertThat(sql.number("select count(contact_of(" + sample() + "))")).isOne();
    assertThat(contacts(HTF_DELEGATE)).isZero();
    sql.actAs(CTF_DELEGATE);
    assertThat(contacts(CTF_DELEGATE)).isOne();
    assertThat(contacts(CTF_COCHAIR)).isZero();

    assertRefused("select email from member", "permission denied");
  }

  /** How many addresses of that person the actor reads; the id comes from the demonstration. */
  private long contacts(Person person) throws SQLException {
    String number = person.subject().substring(24);
    return sql.number("select count(contact_of('01530000-0002-7000-8000-" + number + "'))");
  }

  @Test
  void accountsAreLookedUpByThoseWhoAccredit() throws SQLException {
    String lookUp = "select count(*) from person_of_account('%s')";
    sql.actAs(CTF_SECRETARY);
    assertThat(sql.number(lookUp.formatted("htf-delegate-de"))).isOne();
    assertThat(sql.number(lookUp.formatted("htf-delegate"))).isZero();

    for (Person other : List.of(CTF_COCHAIR, AUDITOR, NEWCOMER)) {
      sql.actAs(other);
      assertThat(sql.number(lookUp.formatted("htf-delegate-de"))).as("%s", other).isZero();
    }
  }

  @Test
  void delegationIsSetForThoseWhoSitInOwnBodiesAlone() throws SQLException {
    String move =
        "update member set delegation_id = (select id from delegation where code = 'JP')"
            + " where id = ";
    sql.actAs(CTF_SECRETARY);

    assertThat(sql.change(move + sample())).isOne();
    assertThat(sql.change(move + idOf(CTF_DELEGATE))).as("sits in the group too").isZero();
    assertThat(sql.change(move + idOf(HTF_DELEGATE))).isZero();
    assertRefused(move + "my_member()", "nobody sets their own delegation");
  }

  @Test
  void nothingElseOfAnotherPersonIsWritten() throws SQLException {
    sql.actAs(CTF_SECRETARY);

    assertRefused(
        "update member set display_name = 'Other' where id = " + sample(),
        "others change nothing else");
  }

  @Test
  void delegationsAreAddedBySecretariesAlone() throws SQLException {
    String norway =
        "insert into delegation (id, code, name_en, name_fr, name_ru, name_ar)"
            + " values (gen_random_uuid(), 'NOR', 'a', 'b', 'c', 'd')";
    sql.actAs(CTF_SECRETARY);
    assertThat(sql.change(norway)).isOne();
    assertRefused("update delegation set code = 'NOX'", "permission denied");
    sql.nextTransaction();
    sql.actAs(ADMINISTRATOR);

    assertRefused(norway, HIDDEN);
  }
}
