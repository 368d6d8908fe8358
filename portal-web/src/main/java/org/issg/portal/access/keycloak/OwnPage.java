package org.issg.portal.access.keycloak;

import jakarta.servlet.http.HttpServletRequest;

/** Tells what a page of the portal sent from what a page elsewhere had a browser send. */
final class OwnPage {

  private OwnPage() {}

  static boolean sent(HttpServletRequest request, OidcSettings settings) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (site == null || site.equals("same-origin"))
        && (origin == null ? site != null : origin.equals(settings.origin()));
  }
}
