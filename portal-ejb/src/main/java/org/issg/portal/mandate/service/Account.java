package org.issg.portal.mandate.service;

import java.util.Set;
import org.issg.portal.shared.Role;

/** An account as the identity provider has it. */
public record Account(
    String subject, String username, String email, boolean enabled, Set<Role> roles) {

  public Account {
    roles = Set.copyOf(roles);
  }
}
