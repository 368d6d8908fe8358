package org.issg.portal.access.keycloak;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the container at each request who calls and with which roles; the container's own OpenID
 * Connect mechanism has no PKCE, no back-channel logout, and does not survive a lost node.
 */
@ApplicationScoped
public class KeycloakAuthenticationMechanism implements HttpAuthenticationMechanism {
  private static final Logger LOG =
      Logger.getLogger(KeycloakAuthenticationMechanism.class.getName());

  @Inject private SessionGuard guard;
  @Inject private LoginCallback callback;
  @Inject private Challenge challenge;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    PortalPath path = PortalPath.of(request);
    try {
      if (path.isCallback()) {
        callback.answer(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
      }
      return path.isStatic() ? context.doNothing() : person(path, request, response, context);
    } catch (EJBException unwritten) {
      return failed(response, unwritten);
    } catch (IOException | ServletException unanswered) {
      throw new AuthenticationException(unanswered);
    }
  }

  /** Serves nothing while logins cannot be read or logged; the container shows its failure page. */
  private static AuthenticationStatus failed(HttpServletResponse response, EJBException cause)
      throws AuthenticationException {
    LOG.log(Level.SEVERE, "The login register does not answer", cause);
    try {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException unanswered) {
      throw new AuthenticationException(unanswered);
    }
  }

  private AuthenticationStatus person(
      PortalPath path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context)
      throws IOException, ServletException {
    try {
      Optional<KeycloakSession> session =
          path.isPublic() ? guard.known(request) : guard.current(request);
      if (session.isPresent()) {
        return context.notifyContainerAboutLogin(session.get().subject(), session.get().roles());
      }
      if (path.isPublic()) {
        return context.doNothing();
      }
      challenge.unknown(request, response);
    } catch (IdentityProviderAway away) {
      challenge.away(request, response);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
