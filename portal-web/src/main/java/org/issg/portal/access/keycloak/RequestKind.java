package org.issg.portal.access.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Who waits for the answer, and so what it can be. */
enum RequestKind {
  /** A browser that goes to a page, and can be sent to log in. */
  PAGE,
  /** A form of a page that Faces sends by script and whose answer it reads. */
  PARTIAL,
  /** A form that a browser sends, or a frame in a page; a login cannot keep it. */
  FORM,
  /** A script, or a part of a page, that reads a status. */
  SCRIPT;

  private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object");

  static RequestKind of(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return PARTIAL;
    }
    if (accept != null && accept.contains("application/json")) {
      return SCRIPT;
    }
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> ofDestination(request.getHeader("Sec-Fetch-Dest"));
      case "POST" -> FORM;
      default -> SCRIPT;
    };
  }

  /**
   * Whether a person sent this by going somewhere or by sending a form. What a page asks for by
   * itself is none: it must not keep a session alive to which nobody comes back.
   */
  static boolean isOfAPerson(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    if (destination != null) {
      return destination.equals("document") && "?1".equals(request.getHeader("Sec-Fetch-User"));
    }
    String accept = request.getHeader("Accept");
    return request.getHeader("Faces-Request") == null
        && accept != null
        && accept.contains("text/html");
  }

  private static RequestKind ofDestination(String destination) {
    if (destination == null || destination.equals("document")) {
      return PAGE;
    }
    return FRAMES.contains(destination) ? FORM : SCRIPT;
  }
}
