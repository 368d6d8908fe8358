package org.issg.portal.document.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.issg.portal.document.service.DocumentService;

/** Streams the content of a document version, after its leaf is written. */
@WebServlet("/content/*")
public class ContentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private DocumentService documents;
  @Inject private ContentSender sender;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    sender.send(request, response, (id, range) -> documents.download(id, range).file());
  }
}
