package org.issg.portal.access.service;

/** Who or what ended a session. */
public enum LogoutCause {
  PERSON,
  IDENTITY_PROVIDER,
  EXPIRED
}
