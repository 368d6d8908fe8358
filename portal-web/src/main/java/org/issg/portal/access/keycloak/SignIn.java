package org.issg.portal.access.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.access.service.LogoutCause;
import org.issg.portal.access.service.SessionLimits;
import org.issg.portal.shared.view.Language;

/** Opens the web session of a person whom Keycloak has vouched for. */
@ApplicationScoped
public class SignIn {
  private static final Duration MARGIN = Duration.ofMinutes(5);

  @Inject private LoginRegister register;
  @Inject private SessionLimits limits;
  @Inject private Language language;

  /** Opens the session, and has the portal speak the language that the person once chose. */
  void begin(HttpServletRequest request, HttpServletResponse response, KeycloakSession signedIn) {
    Optional<KeycloakSession> before = KeycloakSession.of(request.getSession(false));
    if (before.isPresent() && !before.get().sid().equals(signedIn.sid())) {
      replace(request, before.get());
    }
    // Another tab of the same login is no second one.
    if (before.isEmpty()
        || !before.get().sid().equals(signedIn.sid())
        || !register.isOpen(signedIn.sid())) {
      register
          .loggedIn(signedIn.signedIn(request.getHeader("User-Agent")))
          .ifPresent(chosen -> language.keep(response, chosen));
    }
    HttpSession web = renamed(request);
    // The register decides; the container must not be the first to give up.
    web.setMaxInactiveInterval((int) limits.idle().plus(MARGIN).toSeconds());
    signedIn.keepIn(web);
  }

  private void replace(HttpServletRequest request, KeycloakSession before) {
    register.loggedOut(before.sid(), LogoutCause.IDENTITY_PROVIDER);
    KeycloakSession.end(request.getSession(false));
  }

  /** A session whose id nobody can have known before the login. */
  private static HttpSession renamed(HttpServletRequest request) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    return request.getSession(true);
  }
}
