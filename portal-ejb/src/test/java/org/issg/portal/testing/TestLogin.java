package org.issg.portal.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs a request in as the person whose act it runs, as the Keycloak adapter would. */
@ApplicationScoped
public class TestLogin implements HttpAuthenticationMechanism {

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return Act.of(request)
        .map(Act::person)
        .filter(person -> !person.equals(People.NOBODY))
        .map(person -> context.notifyContainerAboutLogin(person.subject(), person.roles()))
        .orElseGet(context::doNothing);
  }
}
