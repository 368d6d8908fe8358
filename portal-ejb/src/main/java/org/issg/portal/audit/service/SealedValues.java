package org.issg.portal.audit.service;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.Commitment;

/** The values of a record on one side of a change, with the salt that hides them in the leaf. */
record SealedValues(String side, byte[] salt, byte[] content) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static SealedValues of(String side, Map<String, ?> values) {
    byte[] salt = new byte[Commitment.SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return new SealedValues(side, salt, CanonicalJson.bytes(values));
  }

  /** What the leaf says of them, in hexadecimal digits. */
  String commitment() {
    return HexFormat.of().formatHex(Commitment.to(content, salt));
  }
}
