package org.issg.portal.dossier.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.issg.portal.document.view.ContentSender;
import org.issg.portal.dossier.service.EvidenceService;

/** Streams the bytes of a piece of evidence, after its leaf is written. */
@WebServlet("/evidence/*")
public class EvidenceServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private EvidenceService evidence;
  @Inject private ContentSender sender;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    sender.send(request, response, evidence::download);
  }
}
