package org.issg.portal.ledger;

/** Bytes are not canonical JSON; the message says where and why. */
public final class NotCanonicalException extends RuntimeException {

  NotCanonicalException(String reason) {
    super(reason);
  }
}
