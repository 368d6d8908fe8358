package org.issg.portal.shared.service;

import java.util.Set;
import org.issg.portal.shared.Role;

/**
 * Who the identity provider says is calling: subject and roles, and nothing else yet.
 *
 * @param seesAs code of the delegation through whose eyes the caller looks; empty for one's own
 */
public record Caller(String subject, Set<Role> roles, String seesAs) {

  private static final String SYSTEM_PREFIX = "system:";

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Somebody who looks through their own eyes. */
  public Caller(String subject, Set<Role> roles) {
    this(subject, roles, "");
  }

  /** The same caller, who sees what the delegation of that code sees, and changes nothing. */
  public Caller through(String delegation) {
    return new Caller(subject, roles, delegation);
  }

  /** A part of the portal that acts by itself. */
  public static Caller system(String name) {
    return new Caller(SYSTEM_PREFIX + name, Set.of());
  }

  public boolean isSystem() {
    return subject.startsWith(SYSTEM_PREFIX);
  }
}
