package org.issg.portal.access.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * What the identity provider says of somebody who has just signed in.
 *
 * @param provedAt when the person last proved there who they are, by the clock of the provider
 * @param agent what the browser calls itself, as far as it is kept; null if it says nothing
 */
public record SignedIn(
    String sessionId,
    String subject,
    String username,
    String displayName,
    String email,
    Set<String> roles,
    Instant provedAt,
    String agent)
    implements Serializable {

  private static final int AGENT_LENGTH = 300;

  public SignedIn {
    roles = Set.copyOf(roles);
    agent = agent == null ? null : agent.substring(0, Math.min(AGENT_LENGTH, agent.length()));
  }
}
