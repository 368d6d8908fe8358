package org.issg.portal.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.PlainSql;
import org.issg.portal.testing.Samples;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person sees and ends their own sessions; an administrator ends all of somebody's. */
class SessionServiceIT extends ServiceIT {

  @Inject private SessionService service;
  @Inject private LoginRegister register;

  private Person person;
  private Person stranger;
  private UUID first;
  private UUID second;
  private UUID strange;

  @BeforeEach
  void signIn() {
    person = Person.member("DELEGATE", "CTF");
    stranger = Person.member("DELEGATE", "CTF");
    first = open(person, 1);
    second = open(person, 2);
    strange = open(stranger, 1);
  }

  private static UUID open(Person person, int number) {
    UUID id = UUID.randomUUID();
    Database.change(
        "insert into login_session (sid, id, subject, ends_at, last_seen_at)"
            + " values (?, ?, ?, now() + interval '1 hour', now() + ? * interval '1 second')",
        sid(person, number),
        id,
        person.subject(),
        number);
    return id;
  }

  private static String sid(Person person, int number) {
    return Samples.MARK + person.subject() + "/" + number;
  }

  @Test
  void listShowsOnesOwnSessionsAndNoOther() {
    List<OwnSession> own = as(person, () -> service.own());

    assertThat(own).extracting(OwnSession::id).containsExactly(second, first);
    assertThat(leaf().action()).isEqualTo("access.sessionsListed");
    assertThat(leaf().outcome()).isEqualTo("READ");
  }

  @Test
  void endedSessionIsClosedOnEveryNode() {
    as(person, () -> service.end(first));

    assertThat(leaf().action()).isEqualTo("access.sessionEnded");
    assertThat(leaf().actor()).isEqualTo(person.subject());
    assertThat(leaf().objectId()).isEqualTo(first);
    assertThat(isOpen(person, 1)).isFalse();
    assertThat(isOpen(person, 2)).isTrue();
  }

  @Test
  void othersEndAndThisOneStays() {
    UUID third = open(person, 3);

    as(person, () -> service.endOthers(sid(person, 1)));

    assertThat(leaves()).extracting(Leaf::action).containsOnly("access.sessionEnded");
    assertThat(leaves()).extracting(Leaf::objectId).containsExactlyInAnyOrder(second, third);
    assertThat(isOpen(person, 1)).isTrue();
    assertThat(isOpen(stranger, 1)).isTrue();
  }

  @Test
  void sessionOfSomebodyElseIsAnsweredAsOneThatDoesNotExist() {
    for (UUID id : List.of(strange, UUID.randomUUID())) {
      AccessRefused refusal = refused(person, () -> service.end(id));

      assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
      assertThat(refusal.isHidden()).isTrue();
      assertThat(refusal.about().id()).isEqualTo(id);
    }
    assertThat(isOpen(stranger, 1)).isTrue();
  }

  @Test
  void administratorEndsAllSessionsOfADisabledPerson() {
    as(ADMINISTRATOR, () -> service.endAllOf(person.subject(), LogoutCause.DISABLED));

    assertThat(leaves()).extracting(Leaf::action).containsOnly("access.sessionRevoked");
    assertThat(leaves()).extracting(Leaf::actor).containsOnly(ADMINISTRATOR.subject());
    assertThat(leaves()).extracting(Leaf::objectId).containsExactlyInAnyOrder(first, second);
    assertThat(isOpen(person, 1)).isFalse();
    assertThat(isOpen(person, 2)).isFalse();
    assertThat(isOpen(stranger, 1)).isTrue();
  }

  @Test
  void nobodyElseEndsSessionsOfOthers() {
    for (Person other : List.of(stranger, AUDITOR, CTF_SECRETARY)) {
      assertThatThrownBy(
              () -> as(other, () -> service.endAllOf(person.subject(), LogoutCause.DISABLED)))
          .isInstanceOf(EJBAccessException.class);
    }
    assertThat(isOpen(person, 1)).isTrue();
  }

  @Test
  void databaseShowsAndEndsOnesOwnSessionsOnly() throws SQLException {
    String all = "select count(*) from login_session";
    String end =
        "update login_session set ended_at = now(), end_cause = 'PERSON' where ended_at is null";
    try (PlainSql sql = PlainSql.beginAsApplication()) {
      assertThat(sql.number(all)).isZero();
      assertThat(sql.change(end)).isZero();
    }
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(person);
      assertThat(sql.number(all)).isEqualTo(2);
      assertThat(sql.change(end)).isEqualTo(2);
    }
    try (PlainSql sql = PlainSql.begin()) {
      sql.actAs(stranger);
      assertThat(
              sql.number(
                  "select count(*) from end_sessions_of('" + person.subject() + "', 'DISABLED')"))
          .isZero();
    }
  }

  private boolean isOpen(Person whose, int number) {
    return as(NOBODY, () -> register.isOpen(sid(whose, number)));
  }
}
