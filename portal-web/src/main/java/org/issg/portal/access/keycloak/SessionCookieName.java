package org.issg.portal.access.keycloak;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.issg.portal.shared.view.Cookies;

/**
 * Names the session cookie after the port, so that copies on one host keep their sessions; its
 * SameSite stands in payara-web.xml, since Payara 6 does not take it from here.
 */
@WebListener
public class SessionCookieName implements ServletContextListener {
  @Inject private OidcSettings settings;
  @Inject private Cookies cookies;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setName(cookies.name(settings.cookieName()));
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(cookies.secure());
  }
}
