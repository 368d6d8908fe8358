package org.issg.portal.access.keycloak;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.access.service.LogoutCause;
import org.issg.portal.audit.service.LogUnwritable;

/** Logs a person out here first, then at Keycloak, so that the next login asks for a password. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(LogoutServlet.class.getName());

  @Inject private transient LoginRegister register;
  @Inject private transient IdentityProvider provider;
  @Inject private transient OidcSettings settings;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!OwnPage.sent(request, settings)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    HttpSession web = request.getSession(false);
    Optional<KeycloakSession> session = KeycloakSession.of(web);
    if (web != null) {
      KeycloakSession.end(web);
    }
    var answer = new Answer(response);
    if (session.isEmpty()) {
      answer.seeOther(settings.signedOutPage().getPath());
      return;
    }
    end(session.get());
    try {
      answer.seeOther(atKeycloak(session.get()).toASCIIString());
    } catch (IdentityProviderAway away) {
      answer.seeOther(settings.signedOutPage().getPath() + "?reason=identity");
    }
  }

  /**
   * Whoever leaves is let out even while nothing can be recorded: the session's row ends later,
   * with its leaf, as Keycloak says so or by its time.
   */
  private void end(KeycloakSession session) {
    try {
      register.loggedOut(session.sid(), LogoutCause.PERSON);
    } catch (EJBException | LogUnwritable unwritten) {
      LOG.log(Level.WARNING, "A sign-out could not be recorded; the session ends by its time");
    }
  }

  private URI atKeycloak(KeycloakSession session) throws IdentityProviderAway {
    URI endpoint = provider.reachableMetadata().getEndSessionEndpointURI();
    return new LogoutRequest(
            endpoint, hint(session), null, settings.client(), settings.signedOutPage(), null, null)
        .toURI();
  }

  private static JWT hint(KeycloakSession session) {
    try {
      return JWTParser.parse(session.idToken());
    } catch (ParseException impossible) {
      throw new IllegalStateException("the session's ID token was read before", impossible);
    }
  }
}
