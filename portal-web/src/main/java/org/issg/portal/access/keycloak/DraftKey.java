package org.issg.portal.access.keycloak;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The key under which a browser keeps what a person typed, so that after the session's end nobody
 * but the same person can read it there.
 */
@Named
@RequestScoped
public class DraftKey {

  @Inject private HttpServletRequest request;
  @Inject private OidcSettings settings;

  /** 32 bytes in Base64; empty while nobody is signed in. */
  public String getText() {
    return request.getUserPrincipal() == null
        ? ""
        : settings.draftKey(request.getUserPrincipal().getName());
  }
}
