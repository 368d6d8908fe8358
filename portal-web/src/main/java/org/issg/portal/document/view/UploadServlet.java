package org.issg.portal.document.view;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.issg.portal.document.StoredFile;
import org.issg.portal.document.service.UploadIntake;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.view.ForeignRequest;
import org.issg.portal.shared.view.Language;
import org.issg.portal.shared.view.RequestBoundary;
import org.issg.portal.shared.view.UploadToken;

/** Takes one file as the body of a PUT, straight into the database; answers in JSON. */
@WebServlet("/upload")
public class UploadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int TOO_LARGE = 413;
  private static final int UNSUPPORTED = 415;
  private static final String LARGE_KEY = "document.upload.tooLarge";

  @Inject private UploadIntake intake;
  @Inject private RequestBoundary boundary;
  @Inject private Language language;

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!UploadToken.matches(request.getSession(false), request.getHeader("X-Portal-Token"))) {
      fail(response, boundary.settle(new ForeignRequest()));
      return;
    }
    try {
      if (request.getContentLengthLong() > intake.limit()) {
        throw new RuleViolation(LARGE_KEY, String.valueOf(intake.limit() >> 20));
      }
      StoredFile file = intake.take(name(request), request.getInputStream());
      answer(response, HttpServletResponse.SC_CREATED, described(file));
    } catch (RuleViolation violation) {
      boundary.violated(violation);
      refuse(response, violation);
    } catch (RuntimeException thrown) {
      fail(response, boundary.settle(thrown));
    }
  }

  private static String name(HttpServletRequest request) {
    String encoded = request.getHeader("X-File-Name");
    try {
      return encoded == null
          ? null
          : URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new RuleViolation("document.upload.name");
    }
  }

  private static JsonObject described(StoredFile file) {
    return Json.createObjectBuilder()
        .add("id", file.contentId().toString())
        .add("name", file.fileName())
        .add("mediaType", file.mediaType())
        .add("size", file.size())
        .add("sha256", HexFormat.of().formatHex(file.sha256()))
        .build();
  }

  private void refuse(HttpServletResponse response, RuleViolation violation) throws IOException {
    boolean large = LARGE_KEY.equals(violation.key());
    say(response, large ? TOO_LARGE : UNSUPPORTED, violation.key(), violation.arguments());
  }

  private void fail(HttpServletResponse response, RequestBoundary.Answer answer)
      throws IOException {
    answer.note(response);
    switch (answer) {
      case FORBIDDEN -> say(response, answer.status(), "document.upload.foreign");
      case UNWRITABLE -> say(response, answer.status(), "document.upload.unwritable");
      default -> say(response, answer.status(), "document.upload.failed");
    }
  }

  private void say(HttpServletResponse response, int status, String key, Object... arguments)
      throws IOException {
    String text =
        ResourceBundle.getBundle(
                "org.issg.portal.texts.document", Locale.forLanguageTag(language.code()))
            .getString(key);
    String message = arguments.length == 0 ? text : text.replace("{0}", arguments[0].toString());
    answer(response, status, Json.createObjectBuilder().add("message", message).build());
  }

  private static void answer(HttpServletResponse response, int status, JsonObject json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json.toString());
  }
}
