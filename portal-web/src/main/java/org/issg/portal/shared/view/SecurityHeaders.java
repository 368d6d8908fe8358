package org.issg.portal.shared.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.issg.portal.audit.service.RequestOrigin;
import org.primefaces.context.PrimeFacesContext;

/**
 * The security headers of every answer. The content policy of pages is written by PrimeFaces, which
 * knows the nonce of the page's scripts.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String POLICY = "Content-Security-Policy";

  @Inject private ContentPolicy policy;
  @Inject private RequestOrigin origin;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    if (path.startsWith("/pdfjs/")) {
      response.setHeader(POLICY, policy.withWebAssembly());
      response.setHeader("Cache-Control", "private, max-age=86400");
    } else if (!path.endsWith(".xhtml")) {
      response.setHeader(POLICY, policy.getText());
    }
    put(response, origin);
    chain.doFilter(request, response);
  }

  /** The request's number too, by which its leaves and its lines in the server's log are found. */
  private static void put(HttpServletResponse response, RequestOrigin origin) {
    response.setHeader("X-Request-Number", origin.number().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
  }

  /**
   * Sets the headers of a page that answers in place of something else: of what was reset, or of a
   * servlet, whose own policy would forbid the page's scripts.
   */
  public static class OfPage implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
      return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
      FacesContext context = event.getFacesContext();
      HttpServletResponse response =
          (HttpServletResponse) context.getExternalContext().getResponse();
      String nonce = PrimeFacesContext.getCspState(context).getNonce();
      response.setHeader(POLICY, CDI.current().select(ContentPolicy.class).get().withNonce(nonce));
      response.setHeader("Cache-Control", "no-store");
      put(response, CDI.current().select(RequestOrigin.class).get());
    }
  }
}
