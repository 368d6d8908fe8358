package org.issg.portal.access.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.issg.portal.access.service.LoginFailure;
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.access.service.LogoutCause;
import org.issg.portal.access.service.SessionTimes;

/** Decides at each request whether its session still stands, and renews it at Keycloak in time. */
@ApplicationScoped
public class SessionGuard {
  private static final Logger LOG = Logger.getLogger(SessionGuard.class.getName());
  private static final String TIMES = SessionTimes.class.getName();

  // Striped by session, so that of a page's concurrent requests one alone asks Keycloak.
  private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

  @Inject private LoginRegister register;
  @Inject private TokenExchange exchange;
  @Inject private OidcSettings settings;

  /** The person of this request; empty when nobody is logged in, or no longer. */
  Optional<KeycloakSession> current(HttpServletRequest request) throws IdentityProviderAway {
    Optional<KeycloakSession> session = open(request);
    if (session.isEmpty() || !due(session.get())) {
      return session;
    }
    Lock lock = locks[Math.floorMod(session.get().sid().hashCode(), locks.length)];
    lock.lock();
    try {
      return renewed(request.getSession(false));
    } finally {
      lock.unlock();
    }
  }

  /** The person of a request that needs none, without asking Keycloak for it. */
  Optional<KeycloakSession> known(HttpServletRequest request) {
    return open(request).filter(session -> !due(session));
  }

  /** How long the session of this request still stands, as it was found at its beginning. */
  public static Optional<SessionTimes> times(HttpServletRequest request) {
    return Optional.ofNullable((SessionTimes) request.getAttribute(TIMES));
  }

  private Optional<KeycloakSession> open(HttpServletRequest request) {
    HttpSession web = request.getSession(false);
    Optional<KeycloakSession> session = KeycloakSession.of(web);
    if (session.isEmpty()) {
      return session;
    }
    Optional<SessionTimes> times =
        register.seen(
            session.get().sid(), session.get().subject(), RequestKind.isOfAPerson(request));
    if (times.isEmpty()) {
      KeycloakSession.end(web);
      return Optional.empty();
    }
    request.setAttribute(TIMES, times.get());
    return session;
  }

  private Optional<KeycloakSession> renewed(HttpSession web) throws IdentityProviderAway {
    Optional<KeycloakSession> session = KeycloakSession.of(web);
    if (session.isEmpty() || !due(session.get())) {
      return session;
    }
    try {
      return Optional.of(exchange.refresh(session.get())).filter(fresh -> fresh.keepIn(web));
    } catch (LoginRefused ended) {
      LOG.log(Level.INFO, "A session was not renewed: {0}", ended.getMessage());
      end(session.get(), ended);
      KeycloakSession.end(web);
      return Optional.empty();
    }
  }

  /** An account that was disabled takes all its sessions with it, whoever notices first. */
  private void end(KeycloakSession session, LoginRefused why) {
    if (why.reason() == LoginFailure.DISABLED) {
      register.allLoggedOut(session.subject(), LogoutCause.DISABLED);
    } else {
      register.loggedOut(session.sid(), LogoutCause.EXPIRED);
    }
  }

  private boolean due(KeycloakSession session) {
    return session.due(settings.clock().instant());
  }
}
