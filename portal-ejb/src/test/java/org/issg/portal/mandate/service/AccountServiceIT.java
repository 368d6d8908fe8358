package org.issg.portal.mandate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.issg.portal.shared.Role.DELEGATE_NAME;
import static org.issg.portal.testing.People.ADMINISTRATOR;
import static org.issg.portal.testing.People.AUDITOR;
import static org.issg.portal.testing.People.CTF_COCHAIR;
import static org.issg.portal.testing.People.CTF_DELEGATE;
import static org.issg.portal.testing.People.CTF_SECRETARY;
import static org.issg.portal.testing.People.NOBODY;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.issg.portal.access.Member;
import org.issg.portal.access.Reason;
import org.issg.portal.mandate.AccountRoles;
import org.issg.portal.mandate.Invitation;
import org.issg.portal.shared.BodyCode;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.testing.Accounts;
import org.issg.portal.testing.Database;
import org.issg.portal.testing.Leaf;
import org.issg.portal.testing.Person;
import org.issg.portal.testing.ServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The administrator's work against a real Keycloak. */
class AccountServiceIT extends ServiceIT {

  private static final AccountRoles DELEGATE = new AccountRoles(Set.of(Role.DELEGATE));

  @Inject private AccountService service;
  @Inject private AccountQueries queries;
  @Inject private SecretaryService secretaries;

  private final Accounts accounts = new Accounts();
  private final String name = Accounts.MARK + UUID.randomUUID().toString().substring(0, 13);

  @AfterEach
  void closeAccounts() {
    accounts.removeSamples();
  }

  private Invitation invitation() {
    return new Invitation(name, "Sample", "Person", name + "@portal.example", "fr", DELEGATE);
  }

  private UUID invited() {
    return as(ADMINISTRATOR, () -> service.invite(invitation()));
  }

  private JsonObject account() {
    return accounts.named(name).get(0);
  }

  private long members() {
    return Database.number("select count(*) from member where username = ?", name);
  }

  @Test
  void invitationMakesAnAccountAndAMember() {
    UUID member = invited();

    assertThat(leaf().action()).isEqualTo("mandate.invited");
    assertThat(leaf().objectId()).isEqualTo(member);
    assertThat(leaf().json()).doesNotContainKey("before");
    assertThat(leaf().values("after")).hasToString("{\"roles\":[\"delegate\"]}");
    assertThat(account().getBoolean("enabled")).isTrue();
    assertThat(account().getJsonArray("requiredActions").getString(0)).isEqualTo("UPDATE_PASSWORD");
    assertThat(accounts.rolesOf(account().getString("id"))).containsExactly("delegate");
    assertThat(
            Database.rows(
                "select subject from member where id = ?", row -> row.getString(1), member))
        .containsExactly(account().getString("id"));
  }

  @Test
  void invitationIsSentByMail() {
    UUID member = invited();

    as(ADMINISTRATOR, () -> service.sendInvitation(member));

    assertThat(leaf().action()).isEqualTo("mandate.invitationSent");
    assertThat(leaf().objectId()).isEqualTo(member);
  }

  @Test
  void takenNamesAndAddressesAreToldAtTheirFields() {
    invited();
    Invitation sameAddress =
        new Invitation(name + "x", "Other", "Person", name + "@portal.example", "en", DELEGATE);

    assertThatThrownBy(this::invited).hasMessage("mandate.username.taken");
    assertThatThrownBy(() -> as(ADMINISTRATOR, () -> service.invite(sameAddress)))
        .isInstanceOf(RuleViolation.class)
        .hasMessage("mandate.email.taken");
    assertThat(leaves()).isEmpty();
    assertThat(members()).isOne();
  }

  @Test
  void accountThatAnEarlierAttemptLeftBehindIsTakenUpAgain() {
    UUID first = invited();
    String subject = account().getString("id");
    Database.change("delete from member where id = ?", first);

    UUID second = invited();

    assertThat(second).isNotEqualTo(first);
    assertThat(account().getString("id")).isEqualTo(subject);
    assertThat(members()).isOne();
  }

  @Test
  void rolesAreSetAsTheyAreChosen() {
    UUID member = invited();

    as(
        ADMINISTRATOR,
        () ->
            service.setRoles(
                member, new AccountRoles(EnumSet.of(Role.DELEGATE, Role.SECRETARIAT))));
    assertThat(accounts.rolesOf(account().getString("id")))
        .containsExactlyInAnyOrder("delegate", "secretariat");
    as(ADMINISTRATOR, () -> service.setRoles(member, new AccountRoles(Set.of(Role.AUDITOR))));

    assertThat(leaf().action()).isEqualTo("mandate.rolesSet");
    assertThat(leaf().values("before")).hasToString("{\"roles\":[\"delegate\",\"secretariat\"]}");
    assertThat(leaf().values("after")).hasToString("{\"roles\":[\"auditor\"]}");
    assertThat(accounts.rolesOf(account().getString("id"))).containsExactly("auditor");
    AccountPage page = as(ADMINISTRATOR, () -> queries.open(member));
    assertThat(page.account().roles()).containsExactly(Role.AUDITOR);
    assertThat(page.away()).isFalse();
  }

  @Test
  void disablingClosesTheAccountAndItsSessions() {
    UUID member = invited();
    String subject = account().getString("id");
    Database.change(
        "insert into login_session (sid, id, subject, ends_at)"
            + " values (?, gen_random_uuid(), ?, now() + interval '1 hour')",
        "Service test - " + name,
        subject);

    as(ADMINISTRATOR, () -> service.disable(member));

    List<Leaf> leaves = leaves();
    assertThat(leaves)
        .extracting(Leaf::action)
        .containsExactly("mandate.disabled", "access.sessionRevoked");
    assertThat(leaves.get(0).actor()).isEqualTo(ADMINISTRATOR.subject());
    assertThat(account().getBoolean("enabled")).isFalse();
    assertThat(
            Database.number(
                "select count(*) from login_session where subject = ? and ended_at is null",
                subject))
        .isZero();
    as(ADMINISTRATOR, () -> service.enable(member));
    assertThat(leaf().action()).isEqualTo("mandate.enabled");
    assertThat(account().getBoolean("enabled")).isTrue();
  }

  @Test
  void whatKeycloakDoesNotDoIsNotDoneHereEither() {
    Person unknownToKeycloak = Person.newcomer(DELEGATE_NAME);
    UUID member = unknownToKeycloak.memberId();

    for (Runnable act :
        List.<Runnable>of(
            () -> service.disable(member),
            () -> service.setRoles(member, DELEGATE),
            () -> service.sendInvitation(member))) {
      assertThatThrownBy(() -> as(ADMINISTRATOR, act)).hasMessage("mandate.provider.away");
      assertThat(leaves()).isEmpty();
    }
    assertThat(
            Database.number(
                "select count(*) from member where id = ? and disabled_at is not null", member))
        .isZero();
    assertThat(as(ADMINISTRATOR, () -> queries.open(member)).account()).isNull();
  }

  @Test
  void nobodyKeepsTheirOwnAccount() {
    UUID own = ADMINISTRATOR.memberId();

    for (Runnable act :
        List.<Runnable>of(
            () -> service.disable(own),
            () -> service.enable(own),
            () -> service.setRoles(own, DELEGATE),
            () -> service.sendInvitation(own),
            () -> secretaries.appoint(own, BodyCode.CTF))) {
      assertThat(refused(ADMINISTRATOR, act).reason()).isEqualTo(Reason.OWN_GRANT);
    }
  }

  @Test
  void nobodyElseKeepsAccounts() {
    UUID member = CTF_DELEGATE.memberId();

    for (Person other : List.of(CTF_SECRETARY, CTF_COCHAIR, AUDITOR, NOBODY)) {
      for (Runnable act :
          List.<Runnable>of(
              () -> service.invite(invitation()),
              () -> service.disable(member),
              () -> service.enable(member),
              () -> service.setRoles(member, DELEGATE),
              () -> service.sendInvitation(member),
              () -> secretaries.appoint(member, BodyCode.CTF),
              () -> secretaries.dismiss(member, 0),
              () -> queries.open(member),
              () -> queries.mayInvite(),
              () -> queries.list("", null, false))) {
        assertThatThrownBy(() -> as(other, act)).isInstanceOf(EJBAccessException.class);
      }
    }
    assertThat(members()).isZero();
  }

  @Test
  void accountsAreListedByNameAndFoundByPartsOfIt() {
    UUID member = invited();

    AccountList found = as(ADMINISTRATOR, () -> queries.list(name.substring(3), null, false));

    assertThat(found.rows()).extracting(Member::id).containsExactly(member);
    assertThat(found.rows().get(0).invited().by()).isEqualTo(ADMINISTRATOR.subject());
    assertThat(leaf().action()).isEqualTo("mandate.accountsListed");
    assertThat(leaf().shown()).containsExactly(member.toString());
  }

  @Test
  void secretaryIsAppointedAndDismissed() {
    Person person = Person.newcomer("secretariat");

    UUID seat = as(ADMINISTRATOR, () -> secretaries.appoint(person.memberId(), BodyCode.HTF));

    assertThat(leaf().action()).isEqualTo("mandate.given");
    assertThat(leaf().body()).isEqualTo("HTF");
    as(ADMINISTRATOR, () -> secretaries.dismiss(seat, 0));
    assertThat(leaf().action()).isEqualTo("mandate.ended");
    assertThat(leaf().objectId()).isEqualTo(seat);
  }

  @Test
  void administratorEndsNoOtherSeat() {
    Person delegate = Person.member("DELEGATE", "CTF");
    UUID seat =
        Database.rows(
                "select id from membership where member_id = ?",
                row -> row.getObject(1, UUID.class),
                delegate.memberId())
            .get(0);

    assertThat(refused(ADMINISTRATOR, () -> secretaries.dismiss(seat, 0)).reason())
        .isEqualTo(Reason.ROLE_MISSING);
  }
}
