package org.issg.portal.shared.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes every cookie of the portal: no script reads it, no foreign page sends it along, and under
 * https no other host and no unprotected answer can have set it (RFC 6265bis 4.1.3.2).
 */
@ApplicationScoped
public class Cookies {

  private static final String OWN_HOST = "__Host-";

  private boolean secure;

  protected Cookies() {} // for CDI

  @Inject
  public Cookies(@ConfigProperty(name = "portal.address") String address) {
    this.secure = "https".equals(URI.create(address).getScheme());
  }

  /** Whether browsers reach the portal by https. */
  public boolean secure() {
    return secure;
  }

  /** What browsers know a cookie by. */
  public String name(String plain) {
    return secure ? OWN_HOST + plain : plain;
  }

  /** A cookie that goes back to this portal alone; zero seconds take it away. */
  public Cookie cookie(String plain, String value, int seconds) {
    Cookie cookie = new Cookie(name(plain), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
