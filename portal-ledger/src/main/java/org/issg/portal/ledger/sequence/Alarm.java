package org.issg.portal.ledger.sequence;

/** The database does not show the tree that was signed: nothing more may be signed. */
public final class Alarm extends RuntimeException {

  public Alarm(String message) {
    super(message);
  }
}
