package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.shared.Role.SECRETARIAT_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.HTF_DELEGATE;
import static org.issg.portal.testing.People.HTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import org.issg.portal.access.Delegation;
import org.issg.portal.access.Reason;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.MandateScene;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.Samples;
import org.junit.jupiter.api.Test;

class DelegationServiceIT extends MandateScene {

  private static final String NAME = Samples.MARK + "Norway";

  @Test
  void secretaryAddsADelegationForAllBodies() {
    UUID added =
        as(CTF_SECRETARY, () -> delegations.add("NOR", NAME, "Norvège", "Норвегия", "النرويج"));

    assertThat(leaf().action()).isEqualTo("mandate.delegationAdded");
    assertThat(leaf().objectKind()).isEqualTo("delegation");
    assertThat(leaf().objectId()).isEqualTo(added);
    assertThat(as(HTF_SECRETARY, () -> delegations.list()))
        .extracting(Delegation::code)
        .contains("NOR");
    assertThat(leaf().action()).isEqualTo("mandate.delegationsListed");
    assertThat(leaf().shown()).contains(added.toString());
  }

  @Test
  void codeOfAnotherDelegationIsTaken() {
    assertThatThrownBy(
            () ->
                as(CTF_SECRETARY, () -> delegations.add("FR", NAME, "France", "Франция", "فرنسا")))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("access.code.taken");
    assertThat(leaves()).isEmpty();
  }

  @Test
  void nobodyElseKeepsDelegations() {
    for (Person other : List.of(CTF_COCHAIR, AUDITOR, ADMINISTRATOR, NOBODY)) {
      assertThatThrownBy(
              () -> as(other, () -> delegations.add("NOR", NAME, "Norvège", "Норвегия", "النرويج")))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> as(other, () -> delegations.list()))
          .isInstanceOf(EJBAccessException.class);
    }
    Person withoutBody = CTF_DELEGATE.withRole(SECRETARIAT_NAME);
    assertThat(
            refused(
                    withoutBody,
                    () -> delegations.add("NOR", NAME, "Norvège", "Норвегия", "النرويج"))
                .reason())
        .isEqualTo(Reason.NOT_SECRETARY);
    assertThat(refused(withoutBody, () -> delegations.list()).reason())
        .isEqualTo(Reason.NOT_SECRETARY);
  }

  @Test
  void delegationOfANewcomerIsSet() {
    Person person = Person.newcomer(DELEGATE_NAME);

    as(CTF_SECRETARY, () -> delegations.set(person.memberId(), 0, delegation("IT")));

    assertThat(leaf().action()).isEqualTo("mandate.delegationSet");
    assertThat(leaf().objectVersion()).isEqualTo(1);
    assertThat(delegationOf(person)).isEqualTo(delegation("IT"));
  }

  private static UUID delegationOf(Person person) {
    return Database.rows(
            "select delegation_id from member where id = ?",
            row -> row.getObject(1, UUID.class),
            person.memberId())
        .get(0);
  }

  @Test
  void delegationMovesOnlyWhileAllSeatsAreInOwnBodies() {
    Person person = Person.newcomer(DELEGATE_NAME);
    given(CTF_SECRETARY, delegate(person, BodyCode.CTF, today()));
    as(CTF_SECRETARY, () -> delegations.set(person.memberId(), 1, delegation("JP")));
    given(HTF_SECRETARY, observer(person, BodyCode.HTF, tomorrow()));

    assertThat(
            refused(CTF_SECRETARY, () -> delegations.set(person.memberId(), 2, delegation("FR")))
                .reason())
        .isEqualTo(Reason.NOT_SECRETARY);
    assertThat(delegationOf(person)).isEqualTo(delegation("JP"));
  }

  @Test
  void personOfAnotherBodyReadsAsNobody() {
    assertThat(
            refused(
                    CTF_SECRETARY,
                    () -> delegations.set(HTF_DELEGATE.memberId(), 0, delegation("FR")))
                .isHidden())
        .isTrue();
  }

  @Test
  void nobodySetsTheirOwnDelegation() {
    Person secretary = Person.member("SECRETARY", "CTF");

    assertThat(
            refused(secretary, () -> delegations.set(secretary.memberId(), 0, delegation("FR")))
                .reason())
        .isEqualTo(Reason.OWN_GRANT);
  }

  @Test
  void personWhoWasChangedMeanwhileIsNotChangedAgain() {
    Person person = Person.newcomer(DELEGATE_NAME);

    assertThatThrownBy(
            () -> as(CTF_SECRETARY, () -> delegations.set(person.memberId(), 7, delegation("IT"))))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("shared.changedByOther");
  }
}
