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
import org.issg.portal.audit.service.LogUnwritable;
import org.issg.portal.shared.view.RequestBoundary;

/**
 * Tells the container at each request who calls and with which roles; the container's own OpenID
 * Connect mechanism has no PKCE, no back-channel logout, and does not survive a lost node.
 */
@ApplicationScoped
public class KeycloakAuthenticationMechanism implements HttpAuthenticationMechanism {
  @Inject private SessionGuard guard;
  @Inject private LoginCallback callback;
  @Inject private Challenge challenge;
  @Inject private RequestBoundary boundary;

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
    } catch (EJBException | LogUnwritable unwritten) {
      return failed(path, request, response, unwritten);
    } catch (IOException | ServletException unanswered) {
      throw new AuthenticationException(unanswered);
    }
  }

  /** Serves nothing while logins cannot be read or logged; the container shows the page. */
  private AuthenticationStatus failed(
      PortalPath path,
      HttpServletRequest request,
      HttpServletResponse response,
      RuntimeException cause)
      throws AuthenticationException {
    RequestBoundary.Answer answer = boundary.settle(cause);
    if (path.isCallback()) {
      request.setAttribute(Challenge.TARGET, LocalTarget.HOME.value());
    }
    try {
      answer.send(response);
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
