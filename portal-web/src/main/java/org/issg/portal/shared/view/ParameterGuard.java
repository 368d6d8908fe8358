package org.issg.portal.shared.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Turns away text with a zero character, which no keyboard types and the database does not take.
 */
@WebFilter({"*.xhtml", "/desk/*"})
public class ParameterGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private RequestBoundary boundary;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isText =
        request.getParameterMap().values().stream()
            .flatMap(Stream::of)
            .allMatch(value -> value.indexOf('\0') < 0);
    if (isText) {
      chain.doFilter(request, response);
    } else {
      boundary.settle(new NoSuchPage()).send(response);
    }
  }
}
