package org.issg.portal.shared.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.issg.portal.shared.Ids;

/**
 * Turns away a form that no page of the portal has sent, which is one without its view or its
 * nonce, and one whose content was taken before.
 */
@WebFilter("*.xhtml")
public class FormGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String VIEW = "jakarta.faces.ViewState";
  // As Faces names a view that it keeps on the server.
  private static final Pattern KEPT_VIEW = Pattern.compile("-?\\d{1,19}:-?\\d{1,19}");
  private static final String EXPIRED = "/error/expired.xhtml?target=";
  private static final String SENT = "/error/sent.xhtml?target=";

  @Inject private RequestBoundary boundary;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!"POST".equals(request.getMethod())) {
      chain.doFilter(request, response);
    } else if (isOwnForm(request)) {
      once(request, response, chain);
    } else {
      RequestBoundary.Answer answer = boundary.settle(new ForeignRequest());
      if (answer == RequestBoundary.Answer.UNWRITABLE) {
        answer.send(response);
      } else {
        redirect(response, EXPIRED, request);
      }
    }
  }

  /** A form whose content was taken is answered by the way to another page. */
  private void once(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session == null) {
      chain.doFilter(request, response);
      return;
    }
    SentForms forms = SentForms.of(session);
    String view = request.getParameter(VIEW);
    if (!forms.claim(view)) {
      if (boundary.turnedAway(TurnedAway.SENT_TWICE)) {
        redirect(response, SENT, request);
      } else {
        RequestBoundary.Answer.UNWRITABLE.send(response);
      }
      return;
    }
    boolean isTaken = false;
    try {
      chain.doFilter(request, response);
      isTaken = response.getStatus() == HttpServletResponse.SC_FOUND;
    } finally {
      if (!isTaken) {
        forms.release(view);
      }
    }
    if (isTaken) {
      forms.keepIn(session);
    }
  }

  private static void redirect(
      HttpServletResponse response, String page, HttpServletRequest request) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", page + URLEncoder.encode(page(request), StandardCharsets.UTF_8));
  }

  private static String page(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getServletPath() : request.getServletPath() + '?' + query;
  }

  private static boolean isOwnForm(HttpServletRequest request) {
    String view = request.getParameter(VIEW);
    return view != null
        && KEPT_VIEW.matcher(view).matches()
        && isNonce(request.getParameter("primefaces.nonce"));
  }

  private static boolean isNonce(String text) {
    try {
      return text != null
          && Ids.parse(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8))
              .isPresent();
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
