package org.issg.portal.testing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.issg.portal.audit.service.RequestOrigin;

/** Runs an act within the request that carries it, as the web tier runs a page. */
@WebServlet(ActServlet.PATH)
public class ActServlet extends HttpServlet {

  static final String PATH = "/act";

  private static final long serialVersionUID = 1L;

  @Inject private transient RequestOrigin origin;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Act.of(request).orElseThrow().run(origin.number());
  }
}
