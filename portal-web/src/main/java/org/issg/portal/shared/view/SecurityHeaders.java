package org.issg.portal.shared.view;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the browser what a page of the portal may load, and from where: from here only. */
@WebFilter("/*")
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String POLICY_OF_REQUEST = "org.issg.portal.contentSecurityPolicy";

  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " worker-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'self';"
          + " frame-ancestors 'self'; form-action 'self' ";

  @Inject
  @ConfigProperty(name = "portal.oidc.issuer")
  private String issuer;

  /** Sets the headers again after a response was reset to become an error page. */
  static void set(FacesContext context) {
    HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    put(response, (String) request.getAttribute(POLICY_OF_REQUEST));
    response.setHeader("Cache-Control", "no-store");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    URI identity = URI.create(issuer);
    String policy = POLICY + identity.getScheme() + "://" + identity.getAuthority();
    request.setAttribute(POLICY_OF_REQUEST, policy);
    put(response, policy);
    chain.doFilter(request, response);
  }

  private static void put(HttpServletResponse response, String policy) {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
  }
}
