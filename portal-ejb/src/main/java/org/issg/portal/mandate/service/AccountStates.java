package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;

/** What the identity provider says of others: their roles, and who has one. */
@Dependent
public class AccountStates {

  private final KeycloakAccounts accounts;

  @Inject
  AccountStates(KeycloakAccounts accounts) {
    this.accounts = accounts;
  }

  /** The state of that subject's account; unknown where there is none, or nobody answers. */
  public AccountState of(String subject) {
    try {
      return accounts
          .read(subject)
          .map(account -> new AccountState(true, account.enabled(), account.roles()))
          .orElse(AccountState.UNKNOWN);
    } catch (ProviderAway away) {
      return AccountState.UNKNOWN;
    }
  }

  /**
   * Everybody who has the role and can sign in.
   *
   * @throws RuleViolation if the identity provider does not answer
   */
  public List<Account> having(Role role) {
    return accounts.having(role).stream().filter(Account::enabled).toList();
  }
}
