package org.issg.portal.ledger.bundle;

/** A bundle is not to be believed; the message is one sentence for the auditor. */
public final class Refusal extends RuntimeException {

  private final Cause reason;

  public Refusal(Cause reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}
