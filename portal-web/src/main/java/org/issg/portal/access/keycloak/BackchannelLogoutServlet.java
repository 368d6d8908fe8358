package org.issg.portal.access.keycloak;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.access.service.LogoutCause;
import org.issg.portal.audit.service.LogUnwritable;

/** Hears from Keycloak that a session has ended there, and ends it on every node. */
@WebServlet("/logout/backchannel")
public class BackchannelLogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient LogoutTokens tokens;
  @Inject private transient LoginRegister register;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    new Answer(response).notStored();
    response.setStatus(status(request.getParameter("logout_token")));
  }

  private int status(String token) {
    try {
      Optional<LogoutTokenClaimsSet> claims =
          token == null ? Optional.empty() : tokens.accept(token);
      claims.ifPresent(this::end);
      return claims.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
    } catch (IdentityProviderAway | EJBException | LogUnwritable away) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
  }

  private void end(LogoutTokenClaimsSet claims) {
    if (claims.getSessionID() != null) {
      register.loggedOut(claims.getSessionID().getValue(), LogoutCause.IDENTITY_PROVIDER);
    } else {
      register.allLoggedOut(claims.getSubject().getValue(), LogoutCause.IDENTITY_PROVIDER);
    }
  }
}
