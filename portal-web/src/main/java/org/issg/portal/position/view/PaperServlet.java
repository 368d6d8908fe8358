package org.issg.portal.position.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.issg.portal.document.view.ContentSender;
import org.issg.portal.position.service.PaperQueries;

/** Streams the document of a paper, after its leaf is written. */
@WebServlet("/paper/*")
public class PaperServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private PaperQueries papers;
  @Inject private ContentSender sender;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    sender.send(request, response, papers::download);
  }
}
