package org.issg.portal.access.service;

import java.io.Serializable;
import java.util.Set;

/** What the identity provider says of somebody who has just signed in. */
public record SignedIn(
    String sessionId,
    String subject,
    String username,
    String displayName,
    String email,
    Set<String> roles)
    implements Serializable {

  public SignedIn {
    roles = Set.copyOf(roles);
  }
}
