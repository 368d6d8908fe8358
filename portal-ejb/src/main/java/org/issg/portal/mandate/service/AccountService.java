package org.issg.portal.mandate.service;

import static org.issg.portal.shared.Role.ADMINISTRATOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.issg.portal.access.Member;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.access.service.LogoutCause;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.mandate.AccountRoles;
import org.issg.portal.mandate.Invitation;
import org.issg.portal.mandate.MandatePolicy;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/**
 * How the administrator keeps accounts. The portal's row and its leaf are written first and
 * committed last: what Keycloak does not do is undone here, and can be asked for again.
 */
@Stateless
@ActsAsCaller
@RolesAllowed(ADMINISTRATOR_NAME)
public class AccountService {

  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private People people;
  @Inject private AccountWriter writer;
  @Inject private KeycloakAccounts accounts;
  @Inject private AuditTrail audit;

  /**
   * Makes an account with roles, for somebody whom the portal does not know yet. The mail is sent
   * by {@link #sendInvitation}.
   *
   * @return the new member
   */
  public UUID invite(Invitation invited) {
    gate.require(
        MandatePolicy.seeAccounts(current.get()),
        RecordRef.of("member", null),
        Action.ACCOUNT_INVITED);
    writer.requireUnknown(invited.username(), "mandate.username.taken");
    writer.requireUnknown(invited.email(), "mandate.email.taken");
    String subject = accounts.make(invited);
    UUID member = writer.insert(subject, invited);
    accounts.setRoles(subject, invited.roles().roles());
    return member;
  }

  /** Sends the mail with which the person chooses a password. */
  public void sendInvitation(UUID id) {
    Member member = kept(id, Action.INVITATION_SENT);
    if (member.disabled() != null) {
      throw new RuleViolation("access.account.disabled");
    }
    audit.done(Action.INVITATION_SENT, member);
    accounts.sendInvitation(member.subject());
  }

  /** Gives the account exactly these roles; whoever loses one has to sign in again. */
  public void setRoles(UUID id, AccountRoles wanted) {
    Member member = kept(id, Action.ACCOUNT_ROLES_SET);
    audit.changed(
        Action.ACCOUNT_ROLES_SET,
        member,
        accounts.read(member.subject()).map(Account::roles).map(AccountRoles::values).orElse(null),
        AccountRoles.values(wanted.roles()));
    if (accounts.setRoles(member.subject(), wanted.roles())) {
      accounts.endSessions(member.subject());
      writer.endSessions(member.subject(), LogoutCause.IDENTITY_PROVIDER);
    }
  }

  /** Closes the account, and ends all its sessions here and at Keycloak. */
  public void disable(UUID id) {
    Member member = kept(id, Action.ACCOUNT_DISABLED);
    Map<String, Object> before = member.values();
    member.disable(current.get(), people.now());
    audit.changed(Action.ACCOUNT_DISABLED, member, before);
    accounts.setEnabled(member.subject(), false);
    accounts.endSessions(member.subject());
    writer.endSessions(member.subject(), LogoutCause.DISABLED);
  }

  /** Lets the account be used again. */
  public void enable(UUID id) {
    Member member = kept(id, Action.ACCOUNT_ENABLED);
    Map<String, Object> before = member.values();
    member.enable();
    audit.changed(Action.ACCOUNT_ENABLED, member, before);
    accounts.setEnabled(member.subject(), true);
  }

  private Member kept(UUID id, Action action) {
    gate.require(MandatePolicy.keepAccount(current.get(), id), RecordRef.of("member", id), action);
    return people.person(id, action);
  }
}
