package org.issg.portal.access.keycloak;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.issg.portal.access.service.SignedIn;

/**
 * What the web session knows of a person who is logged in; immutable and small, so that it is
 * replicated to the other nodes as one piece.
 *
 * @param provedAt when the person last gave the password, or what else Keycloak asks for
 */
public record KeycloakSession(
    String sid,
    String subject,
    String username,
    String displayName,
    String email,
    Set<String> roles,
    String idToken,
    String refreshToken,
    Instant provedAt,
    Instant nextCheck)
    implements Serializable {
  private static final String ATTRIBUTE = KeycloakSession.class.getName();

  /** The login of that web session; a session that ended meanwhile, or never was, has none. */
  public static Optional<KeycloakSession> of(HttpSession session) {
    if (session == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable((KeycloakSession) session.getAttribute(ATTRIBUTE));
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  /** Ends the web session; a request beside this one may have ended it already. */
  static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException ended) {
      // What was wanted is already so.
    }
  }

  /** Keeps this login in that web session; false if a request beside this one has ended it. */
  boolean keepIn(HttpSession session) {
    try {
      session.setAttribute(ATTRIBUTE, this);
      return true;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  /** Whether Keycloak has to be asked again if the person is still welcome. */
  boolean due(Instant at) {
    return !at.isBefore(nextCheck);
  }

  /** What the portal is told of this sign-in, by a browser that calls itself so. */
  SignedIn signedIn(String agent) {
    return new SignedIn(sid, subject, username, displayName, email, roles, provedAt, agent);
  }

  /** Without the tokens, so that none reaches a log. */
  @Override
  public String toString() {
    return "KeycloakSession[" + subject + ", next check " + nextCheck + "]";
  }
}
