package org.issg.portal.access.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;

/** What a request asks for, as far as the login has to know; all that is not named is protected. */
record PortalPath(String value) {
  private static final Set<String> PUBLIC =
      Set.of(
          "/signed-out.xhtml",
          "/language",
          "/logout",
          "/logout/backchannel",
          "/session",
          "/health");
  private static final Set<String> PUBLIC_BELOW = Set.of("/error/", "/login/", "/health/");
  private static final Set<String> STATIC_BELOW = Set.of("/jakarta.faces.resource/", "/pdfjs/");

  /** The path as the container decoded and mapped it, so that no spelling slips by. */
  static PortalPath of(HttpServletRequest request) {
    String more = request.getPathInfo();
    return new PortalPath(
        more == null ? request.getServletPath() : request.getServletPath() + more);
  }

  boolean isCallback() {
    return value.equals("/login/callback");
  }

  /** Files that say nothing of anybody; what a component streams under the same path does. */
  boolean isStatic() {
    return value.equals("/favicon.ico") || below(STATIC_BELOW) && !value.contains("dynamiccontent");
  }

  /** Served without a login. */
  boolean isPublic() {
    return isStatic() || PUBLIC.contains(value) || below(PUBLIC_BELOW);
  }

  private boolean below(Set<String> folders) {
    boolean plain = Stream.of("..", "//", "\\", ";").noneMatch(value::contains);
    return plain && folders.stream().anyMatch(value::startsWith);
  }
}
