package org.issg.portal.access.keycloak;

import org.issg.portal.access.service.LoginFailure;

/** A login, or its renewal, that did not hold; the reason is told to the person and the log. */
class LoginRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final LoginFailure reason;

  LoginRefused(LoginFailure reason, String message) {
    super(message);
    this.reason = reason;
  }

  LoginFailure reason() {
    return reason;
  }
}
