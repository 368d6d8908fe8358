package org.issg.portal.ledger.command;

/** A command that cannot be carried out as it was given; the message says what to change. */
public final class UsageException extends RuntimeException {

  public UsageException(String message) {
    super(message);
  }
}
