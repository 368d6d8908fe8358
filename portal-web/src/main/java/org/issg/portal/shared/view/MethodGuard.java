package org.issg.portal.shared.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Set;

/**
 * Turns away methods by which nothing here is called; pages would take any for a GET. What a
 * servlet turns away by itself leaves its leaf here too.
 */
@WebFilter("/*")
public class MethodGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
  private static final Set<String> OF_NOTHING = Set.of("TRACE", "TRACK", "CONNECT");

  @Inject private RequestBoundary boundary;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse recording = new Recording(response);
    if (isWrong(request)) {
      response.setHeader("Allow", "GET, HEAD, POST");
      recording.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      chain.doFilter(request, recording);
    }
  }

  private static boolean isWrong(HttpServletRequest request) {
    return OF_NOTHING.contains(request.getMethod())
        || isRead(request) && !OF_PAGES.contains(request.getMethod());
  }

  /** Pages and files; each servlet of ours says itself how it is called. */
  private static boolean isRead(HttpServletRequest request) {
    return request.getServletPath().endsWith(".xhtml")
        || request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT;
  }

  /** A response that turns nobody away without a leaf. */
  private final class Recording extends HttpServletResponseWrapper {

    Recording(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      if (status == SC_METHOD_NOT_ALLOWED && !boundary.turnedAway(TurnedAway.WRONG_METHOD)) {
        RequestBoundary.Answer.UNWRITABLE.send((HttpServletResponse) getResponse());
      } else {
        super.sendError(status, message);
      }
    }
  }
}
