package org.issg.portal.mandate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Roles of others, where a decision about them is to be explained. */
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
}
