package org.issg.portal.audit.service;

/**
 * A leaf could not be written, so what it is about is neither done nor shown. Ends its transaction
 * as a rule does, without the container's alarm: whoever answers says so in one line.
 */
public class LogUnwritable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogUnwritable(Throwable cause) {
    super("the audit log cannot be written", cause);
  }
}
