package org.issg.portal.access.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.issg.portal.access.service.LoginFailure;
import org.issg.portal.access.service.LoginRegister;
import org.issg.portal.shared.view.Language;

/** Answers a request whose person is not known: each kind of request with what it can show. */
@ApplicationScoped
public class Challenge {
  /** Request attribute under which the page about an absent Keycloak finds the way back. */
  public static final String TARGET = "portal.target";

  private static final String EXPIRED_PAGE = "/error/expired.xhtml";
  private static final String AWAY_PAGE = "/error/identity.xhtml";

  @Inject private OidcSettings settings;
  @Inject private IdentityProvider provider;
  @Inject private LoginRegister register;
  @Inject private Language language;

  /** Starts the login for a page; tells scripts and forms that the session has ended. */
  void unknown(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var answer = new Answer(response);
    LocalTarget target = LocalTarget.of(request);
    switch (RequestKind.of(request)) {
      case PAGE -> login(request, response, target);
      case PARTIAL -> answer.partialRedirect(target.after(EXPIRED_PAGE));
      case FORM -> answer.seeOther(target.after(EXPIRED_PAGE));
      case SCRIPT -> answer.json(HttpServletResponse.SC_UNAUTHORIZED, "signedOut");
    }
  }

  /** Says that Keycloak is away; the session, if there is one, waits for it. */
  void away(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    away(request, response, LocalTarget.of(request));
  }

  void away(HttpServletRequest request, HttpServletResponse response, LocalTarget target)
      throws IOException, ServletException {
    var answer = new Answer(response);
    switch (RequestKind.of(request)) {
      case PAGE -> awayPage(request, response, target);
      case PARTIAL -> answer.partialRedirect(target.after(AWAY_PAGE));
      case FORM -> answer.seeOther(target.after(AWAY_PAGE));
      case SCRIPT -> answer.json(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "identityAway");
    }
  }

  private void awayPage(
      HttpServletRequest request, HttpServletResponse response, LocalTarget target)
      throws IOException, ServletException {
    new Answer(response).notStored();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "30");
    request.setAttribute(TARGET, target.value());
    request.getRequestDispatcher(AWAY_PAGE).forward(request, response);
  }

  private void login(HttpServletRequest request, HttpServletResponse response, LocalTarget target)
      throws IOException, ServletException {
    try {
      send(response, LoginAttempt.begin(target, settings.clock().instant()));
    } catch (IdentityProviderAway away) {
      register.loginFailed(LoginFailure.UNREACHABLE);
      awayPage(request, response, target);
    }
  }

  /** Has Keycloak ask for the password of a person whom it takes to be signed in still. */
  void anew(HttpServletResponse response, LocalTarget target) throws IdentityProviderAway {
    send(response, LoginAttempt.beginAnew(target, settings.clock().instant()));
  }

  private void send(HttpServletResponse response, LoginAttempt attempt)
      throws IdentityProviderAway {
    URI endpoint = provider.reachableMetadata().getAuthorizationEndpointURI();
    response.addCookie(settings.attempts().cookie(attempt));
    new Answer(response)
        .found(attempt.authorization(endpoint, settings, language.code()).toASCIIString());
  }
}
