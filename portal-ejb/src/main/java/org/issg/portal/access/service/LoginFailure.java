package org.issg.portal.access.service;

/** Why a sign-in did not succeed; stable codes of the audit log. */
public enum LoginFailure {
  DENIED,
  STATE,
  EXPIRED,
  TOKEN,
  CLOCK,
  DISABLED,
  UNREACHABLE,
  UNKNOWN
}
