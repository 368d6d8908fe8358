package org.issg.portal.access.keycloak;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
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
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.access.service.LogoutCause;

/** Logs a person out here first, then at Keycloak, so that the next login asks for a password. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

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
    register.loggedOut(session.get().sid(), LogoutCause.PERSON);
    try {
      answer.seeOther(atKeycloak(session.get()).toASCIIString());
    } catch (IdentityProviderAway away) {
      answer.seeOther(settings.signedOutPage().getPath() + "?reason=identity");
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
