package org.issg.portal.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor current;
  @Inject private LoginWriter writer;

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

  /** Ends the session's row and writes the leaf; unknown or ended ids change nothing. */
  public void loggedOut(String sessionId, LogoutCause cause) {
    subjectOf(sessionId)
        .ifPresent(
            subject -> {
              current.assume(new Caller(subject, Set.of()));
              writer.loggedOut(sessionId, cause);
            });
  }

  /** Ends all open sessions of that subject. */
  public void allLoggedOut(String subject, LogoutCause cause) {
    openSessions(subject).forEach(sid -> loggedOut(sid, cause));
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

  @SuppressWarnings("unchecked")
  private Optional<String> subjectOf(String sessionId) {
    List<String> subjects =
        em.createNativeQuery(
                "select subject from login_session where sid = ?1 and ended_at is null",
                String.class)
            .setParameter(1, sessionId)
            .getResultList();
    return subjects.stream().findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<String> openSessions(String subject) {
    return em.createNativeQuery(
            "select sid from login_session where subject = ?1 and ended_at is null", String.class)
        .setParameter(1, subject)
        .getResultList();
  }
}
