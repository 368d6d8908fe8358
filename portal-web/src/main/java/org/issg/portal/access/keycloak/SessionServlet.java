package org.issg.portal.access.keycloak;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.access.service.SessionTimes;
import org.issg.portal.audit.service.LogUnwritable;
import org.issg.portal.shared.view.RequestBoundary;

/**
 * Tells the pages of a session how long it still stands: asking (GET) leaves it as it is, staying
 * (POST) is what a person does by hand.
 */
@WebServlet("/session")
public class SessionServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient LoginRegister register;
  @Inject private transient SessionGuard guard;
  @Inject private transient OidcSettings settings;
  @Inject private transient RequestBoundary boundary;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, SessionGuard.times(request));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!OwnPage.sent(request, settings)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      answer(
          response,
          guard
              .current(request)
              .flatMap(session -> register.seen(session.sid(), session.subject(), true)));
    } catch (EJBException | LogUnwritable unwritten) {
      boundary.settle(unwritten).send(response);
    } catch (IdentityProviderAway away) {
      new Answer(response).json(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "identityAway");
    }
  }

  private static void answer(HttpServletResponse response, Optional<SessionTimes> times)
      throws IOException {
    var answer = new Answer(response);
    if (times.isEmpty()) {
      answer.json(HttpServletResponse.SC_UNAUTHORIZED, "signedOut");
    } else {
      answer.session(times.get());
    }
  }
}
