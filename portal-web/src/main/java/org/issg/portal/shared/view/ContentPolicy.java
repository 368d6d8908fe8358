package org.issg.portal.shared.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.primefaces.context.PrimeFacesContext;

/** What a browser may load for a page of the portal, and from where: from here only. */
@Named
@ApplicationScoped
public class ContentPolicy {

  private static final String SOURCES =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; connect-src 'self'; worker-src 'self'; frame-src 'self';"
          + " object-src 'none'; base-uri 'self'; frame-ancestors 'self'; form-action 'self' ";

  @Inject
  @ConfigProperty(name = "portal.oidc.issuer")
  private String issuer;

  /**
   * The whole policy, ending with the sources of scripts, to which PrimeFaces adds the page's
   * nonce; signing out leads a form to the identity provider.
   */
  public String getText() {
    URI identity = URI.create(issuer);
    return SOURCES + identity.getScheme() + "://" + identity.getAuthority() + "; script-src 'self'";
  }

  /** What the inline scripts of the present page carry, and its forms send back. */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }

  /** The policy for a page whose inline scripts carry that nonce. */
  String withNonce(String nonce) {
    return getText() + " 'nonce-" + nonce + "'";
  }

  /** The policy for PDF.js, whose image decoders are WebAssembly. */
  String withWebAssembly() {
    return getText() + " 'wasm-unsafe-eval'";
  }
}
