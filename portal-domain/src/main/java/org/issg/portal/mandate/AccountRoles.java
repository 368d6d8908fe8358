package org.issg.portal.mandate;

import java.util.Map;
import java.util.Set;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.RuleViolation;

/**
 * The roles of one account. Who checks the log, and who keeps the accounts, is nothing else: an
 * auditor would judge their own acts, an administrator would come to see content.
 */
public record AccountRoles(Set<Role> roles) {

  public AccountRoles {
    roles = Set.copyOf(roles);
    if (roles.size() > 1 && roles.contains(Role.AUDITOR)) {
      throw new RuleViolation("mandate.roles.auditorAlone");
    }
    if (roles.size() > 1 && roles.contains(Role.ADMINISTRATOR)) {
      throw new RuleViolation("mandate.roles.administratorAlone");
    }
  }

  /** The roles as the audit log keeps them: by their names, in order. */
  public static Map<String, Object> values(Set<Role> roles) {
    return Map.of("roles", roles.stream().map(Role::realmName).sorted().toList());
  }
}
