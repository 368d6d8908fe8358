package org.issg.portal.shared.service;

import java.util.Set;
import org.issg.portal.shared.Role;

/** Who the identity provider says is calling: subject and roles, and nothing else yet. */
public record Caller(String subject, Set<Role> roles) {

  private static final String SYSTEM_PREFIX = "system:";

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** A part of the portal that acts by itself. */
  public static Caller system(String name) {
    return new Caller(SYSTEM_PREFIX + name, Set.of());
  }

  public boolean isSystem() {
    return subject.startsWith(SYSTEM_PREFIX);
  }
}
