package org.issg.portal.ledger.witness;

/**
 * What a witness says to a request.
 *
 * @param status of HTTP, as tlog-witness assigns them
 * @param type of the body
 */
record Answer(int status, String type, String body) {

  static final String PLAIN = "text/plain; charset=utf-8";

  /** How a witness names the size that it saw last. */
  static final String SIZE = "text/x.tlog.size";

  static Answer refusal(int status, String reason) {
    return new Answer(status, PLAIN, reason + "\n");
  }
}
