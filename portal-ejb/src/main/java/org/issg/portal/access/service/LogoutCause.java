package org.issg.portal.access.service;

import org.issg.portal.audit.Action;

/** Who or what ended a session, and how the audit log calls that. */
public enum LogoutCause {
  PERSON(Action.SIGN_OUT),
  IDENTITY_PROVIDER(Action.SIGN_OUT),
  /** The identity provider did not renew it. */
  EXPIRED(Action.SESSION_EXPIRED),
  /** Nobody used it for too long. */
  IDLE(Action.SESSION_EXPIRED),
  /** It had lasted as long as any may. */
  LIMIT(Action.SESSION_EXPIRED),
  /** The person ended it from another session. */
  OTHER_SESSION(Action.SESSION_ENDED),
  /** The person's account was disabled. */
  DISABLED(Action.SESSION_REVOKED);

  private final Action action;

  LogoutCause(Action action) {
    this.action = action;
  }

  Action action() {
    return action;
  }
}
