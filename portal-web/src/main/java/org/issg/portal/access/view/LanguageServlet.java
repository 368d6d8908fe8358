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

/** Keeps the language that a person chose, and goes back to where they were. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private MemberService members;
  @Inject private Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = request.getParameter("to");
    if (code != null && Member.LANGUAGES.contains(code)) {
      language.keep(response, code);
      if (request.getUserPrincipal() != null) {
        members.chooseLanguage(code);
      }
    }
    response.sendRedirect(LocalPath.orHome(cameFrom(request)));
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
