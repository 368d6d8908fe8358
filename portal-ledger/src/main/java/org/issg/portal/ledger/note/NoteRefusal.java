package org.issg.portal.ledger.note;

/** A note that is not one, or whose signature is wrong; the message says which. */
public final class NoteRefusal extends RuntimeException {

  /** Why. */
  public enum Reason {
    MALFORMED,
    WRONG_SIGNATURE
  }

  private final Reason reason;

  NoteRefusal(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
