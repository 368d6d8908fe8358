package org.issg.portal.mandate.service;

import java.util.Set;
import org.issg.portal.shared.Role;

/**
 * What the identity provider says of somebody who is not calling.
 *
 * @param known whether it has answered and knows the account; without that the roles say nothing
 * @param enabled whether the person can sign in
 */
public record AccountState(boolean known, boolean enabled, Set<Role> roles) {

  public static final AccountState UNKNOWN = new AccountState(false, false, Set.of());

  public AccountState {
    roles = Set.copyOf(roles);
  }
}
