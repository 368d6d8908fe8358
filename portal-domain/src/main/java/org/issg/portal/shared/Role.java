package org.issg.portal.shared;

import java.util.Optional;

/** What a person may do in the portal at all; kept in the identity provider as realm roles. */
public enum Role {
  DELEGATE(Role.DELEGATE_NAME),
  SECRETARIAT(Role.SECRETARIAT_NAME),
  AUDITOR(Role.AUDITOR_NAME),
  ADMINISTRATOR(Role.ADMINISTRATOR_NAME);

  public static final String DELEGATE_NAME = "delegate";
  public static final String SECRETARIAT_NAME = "secretariat";
  public static final String AUDITOR_NAME = "auditor";
  public static final String ADMINISTRATOR_NAME = "administrator";

  private final String realmName;

  Role(String realmName) {
    this.realmName = realmName;
  }

  public String realmName() {
    return realmName;
  }

  /** The role of that realm name; a name that nobody knows gives nothing. */
  public static Optional<Role> named(String realmName) {
    for (Role role : values()) {
      if (role.realmName.equals(realmName)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
