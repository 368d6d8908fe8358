package org.issg.portal.access.keycloak;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.issg.portal.access.service.SessionTimes;

/**
 * The short answers that come before any page; addresses stay relative, so that they hold behind
 * any proxy, and nothing is stored.
 */
record Answer(HttpServletResponse response) {

  void found(String address) {
    redirect(HttpServletResponse.SC_FOUND, address);
  }

  void seeOther(String address) {
    redirect(HttpServletResponse.SC_SEE_OTHER, address);
  }

  /** The redirect that Faces' script follows (Jakarta Faces 4.0, section 13.4.4). */
  void partialRedirect(String address) throws IOException {
    write(
        HttpServletResponse.SC_OK,
        "text/xml",
        "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
            + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
            + "\"></redirect></partial-response>");
  }

  void json(int status, String error) throws IOException {
    write(status, "application/json", "{\"error\":\"" + error + "\"}");
  }

  /** How long the session stands if it is left alone, and how long at most, in seconds. */
  void session(SessionTimes times) throws IOException {
    write(
        HttpServletResponse.SC_OK,
        "application/json",
        "{\"idle\":%d,\"seconds\":%d}".formatted(times.idleSeconds(), times.seconds()));
  }

  void notStored() {
    response.setHeader("Cache-Control", "no-store");
  }

  private void redirect(int status, String address) {
    notStored();
    response.setStatus(status);
    response.setHeader("Location", address);
  }

  private void write(int status, String type, String text) throws IOException {
    notStored();
    response.setStatus(status);
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try (Writer writer = response.getWriter()) {
      writer.write(text);
    }
  }
}
