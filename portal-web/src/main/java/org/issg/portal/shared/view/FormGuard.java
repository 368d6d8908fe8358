package org.issg.portal.shared.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.issg.portal.shared.Ids;

/** Turns away a form that no page of the portal has sent: one without its view or its nonce. */
@WebFilter("*.xhtml")
public class FormGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String EXPIRED = "/error/expired.xhtml?target=";

  @Inject private RequestBoundary boundary;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("POST".equals(request.getMethod()) && !isOwnForm(request)) {
      boundary.settle(new ForeignRequest());
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", EXPIRED + URLEncoder.encode(page(request), StandardCharsets.UTF_8));
      return;
    }
    chain.doFilter(request, response);
  }

  private static String page(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getServletPath() : request.getServletPath() + '?' + query;
  }

  private static boolean isOwnForm(HttpServletRequest request) {
    return request.getParameter("jakarta.faces.ViewState") != null
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
