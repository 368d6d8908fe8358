package org.issg.portal.access.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The page of this portal that a login leads back to; whatever could lead elsewhere, or into
 * another login or logout, becomes the home page.
 */
public record LocalTarget(String value) {
  public static final LocalTarget HOME = new LocalTarget("/");

  private static final int LONGEST = 1500;
  // Printable ASCII alone: browsers read a backslash as a slash and drop tabs and line ends.
  private static final Pattern LOCAL = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\\"<>]]*");
  private static final Pattern ENTRANCE = Pattern.compile("/(login|logout)([/;?#].*)?");

  /** The address as far as it is safe to send a browser there; {@code null} is home. */
  public static LocalTarget of(String asked) {
    if (asked == null
        || asked.length() > LONGEST
        || !LOCAL.matcher(asked).matches()
        || ENTRANCE.matcher(asked).matches()) {
      return HOME;
    }
    return new LocalTarget(asked);
  }

  /** The address that a request asked for, with its query. */
  public static LocalTarget of(HttpServletRequest request) {
    String query = request.getQueryString();
    return of(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
  }

  /** That page with this target as its parameter, so that it can offer the way back. */
  String after(String page) {
    return page
        + (page.contains("?") ? "&" : "?")
        + "target="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
