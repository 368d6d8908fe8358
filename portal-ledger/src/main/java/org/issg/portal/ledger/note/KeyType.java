package org.issg.portal.ledger.note;

/** The signature types of C2SP signed-note that the ledger uses. */
public enum KeyType {
  /** Signs a note's text (or, for a node of the portal, a leaf). */
  ED25519(0x01),
  /** A witness's timestamped signature of a checkpoint, cosignature/v1. */
  COSIGNATURE(0x04);

  private final byte number;

  KeyType(int number) {
    this.number = (byte) number;
  }

  byte number() {
    return number;
  }

  static KeyType of(byte number) {
    for (KeyType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    throw new IllegalArgumentException("no known type of key: " + number);
  }
}
