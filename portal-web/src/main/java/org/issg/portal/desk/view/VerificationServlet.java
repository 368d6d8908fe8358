package org.issg.portal.desk.view;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.issg.portal.desk.service.VerificationService;
import org.issg.portal.desk.service.VerificationState;
import org.issg.portal.shared.view.RequestBoundary;

/** Tells the page of the log's state how far the verification under way has come. */
@WebServlet("/desk/verification")
public class VerificationServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient VerificationService verifications;
  @Inject private transient RequestBoundary boundary;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<JsonObject> answer =
        boundary.attempt(
            response,
            () ->
                verifications
                    .newest()
                    .map(VerificationServlet::json)
                    .orElse(Json.createObjectBuilder().add("running", false).build()));
    if (answer.isPresent()) {
      response.setContentType("application/json");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write(answer.get().toString());
    }
  }

  private static JsonObject json(VerificationState state) {
    return Json.createObjectBuilder()
        .add("id", state.id().toString())
        .add("running", state.isRunning())
        .add("leaves", state.leaves())
        .add("size", state.size())
        .build();
  }
}
