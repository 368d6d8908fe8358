package org.issg.portal.access.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.issg.portal.access.Member;
import org.issg.portal.access.service.MemberService;
import org.issg.portal.shared.view.Language;
import org.issg.portal.shared.view.LocalPath;
import org.issg.portal.shared.view.RequestBoundary;

/** Keeps the language that a person chose, and goes back to where they were. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private MemberService members;
  @Inject private Language language;
  @Inject private RequestBoundary boundary;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = request.getParameter("to");
    if (code != null && Member.LANGUAGES.contains(code)) {
      language.keep(response, code);
      if (request.getUserPrincipal() != null && !noted(code, response)) {
        return;
      }
    }
    response.sendRedirect(LocalPath.orHome(cameFrom(request)));
  }

  /** The browser speaks the language even while no record of it can be made. */
  private boolean noted(String code, HttpServletResponse response) throws IOException {
    try {
      members.chooseLanguage(code);
      return true;
    } catch (RuntimeException thrown) {
      RequestBoundary.Answer answer = boundary.settle(thrown);
      if (answer == RequestBoundary.Answer.UNWRITABLE) {
        return true;
      }
      answer.send(response);
      return false;
    }
  }

  private static String cameFrom(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    if (referer == null) {
      return null;
    }
    try {
      URI page = new URI(referer);
      return page.getRawQuery() == null
          ? page.getRawPath()
          : page.getRawPath() + "?" + page.getRawQuery();
    } catch (java.net.URISyntaxException malformed) {
      return null;
    }
  }
}
