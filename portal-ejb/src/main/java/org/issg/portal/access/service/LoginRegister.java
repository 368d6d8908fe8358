package org.issg.portal.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.issg.portal.shared.Role;
import org.issg.portal.shared.service.Caller;
import org.issg.portal.shared.service.CurrentActor;

/** Who signed in and out, and which sessions are open on any node. */
@Stateless
public class LoginRegister {

  private static final String OPEN = "OPEN";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private LoginWriter writer;
  @Inject private SessionLimits limits;

  /**
   * Creates the member at first sign-in, opens the session's row, and writes the leaf.
   *
   * @return the language that the person once chose
   */
  public Optional<String> loggedIn(SignedIn signedIn) {
    Set<Role> roles =
        signedIn.roles().stream()
            .map(Role::named)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    current.assume(new Caller(signedIn.subject(), roles));
    return writer.loggedIn(signedIn);
  }

  /**
   * The proof of who the person is on which that session was opened, if it has ended and this proof
   * is no later one: then it opens again only for somebody who proves it anew.
   */
  public Optional<Instant> spent(String sessionId, String subject, Instant provedAt) {
    current.assume(new Caller(subject, Set.of()));
    return writer.spent(sessionId, provedAt);
  }

  /** Ends the session's row and writes the leaf; unknown or ended ids change nothing. */
  public void loggedOut(String sessionId, LogoutCause cause) {
    subjectOf(sessionId).ifPresent(subject -> end(sessionId, subject, cause));
  }

  /** Ends all open sessions of that subject. */
  public void allLoggedOut(String subject, LogoutCause cause) {
    current.assume(new Caller(subject, Set.of()));
    writer.openSessions().forEach(session -> writer.loggedOut(session.sid(), cause));
  }

  /** Writes the leaf of a sign-in that failed. */
  public void loginFailed(LoginFailure reason) {
    current.assume(Caller.system("sign-in"));
    writer.loginFailed(reason);
  }

  /** Whether that session is still open on every node. */
  public boolean isOpen(String sessionId) {
    return subjectOf(sessionId).isPresent();
  }

  /**
   * How long that session still stands, in one statement; one whose time is over ends here.
   *
   * @param used whether a person did something with it just now
   */
  public Optional<SessionTimes> seen(String sessionId, String subject, boolean used) {
    List<Object[]> rows =
        rows(
            "select state, idle_seconds, seconds"
                + " from session_seen(?1, ?2, make_interval(secs => ?3), ?4)",
            sessionId,
            subject,
            idleSeconds(),
            used);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = rows.get(0);
    if (!OPEN.equals(row[0])) {
      end(sessionId, subject, LogoutCause.valueOf((String) row[0]));
      return Optional.empty();
    }
    return Optional.of(
        new SessionTimes(((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
  }

  /** Ends every session whose time is over, whether or not anybody comes back to it. */
  public void endOverdue() {
    for (Object[] row :
        rows(
            "select sid, subject, cause from overdue_sessions(make_interval(secs => ?1))",
            idleSeconds())) {
      end((String) row[0], (String) row[1], LogoutCause.valueOf((String) row[2]));
    }
  }

  private void end(String sessionId, String subject, LogoutCause cause) {
    current.assume(new Caller(subject, Set.of()));
    writer.loggedOut(sessionId, cause);
  }

  private double idleSeconds() {
    return limits.idle().toSeconds();
  }

  private Optional<String> subjectOf(String sessionId) {
    return Optional.ofNullable(
        (String)
            em.createNativeQuery("select session_subject(?1)", String.class)
                .setParameter(1, sessionId)
                .getSingleResult());
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Object... parameters) {
    var query = em.createNativeQuery(sql, Object[].class);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.getResultList();
  }
}
