package org.issg.portal.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash function of the log. */
public final class Sha256 {

  private Sha256() {}

  /** A hash to be fed. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
