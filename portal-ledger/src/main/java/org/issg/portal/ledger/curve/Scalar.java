package org.issg.portal.ledger.curve;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Numbers of Ed25519 modulo the order of its base point, and where they come from (RFC 8032). */
final class Scalar {

  /** The order of the base point, L. */
  static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /** Bytes of a signature before its S, which are those of R. */
  static final int HALF = FieldElement.BYTES;

  private Scalar() {}

  static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-512", e);
    }
  }

  /** The number k of a signature, 512 bits of SHA-512 over R, the key and the message. */
  static BigInteger challenge(MessageDigest sha512, SignedMessage message) {
    sha512.update(message.signature(), 0, HALF);
    sha512.update(message.key());
    byte[] hash = sha512.digest(message.message());
    return number(hash, 0, hash.length);
  }

  /** The number S of a signature, which is none unless it is less than {@link #ORDER}. */
  static BigInteger response(byte[] signature) {
    return number(signature, HALF, signature.length);
  }

  /** Lowest byte first. */
  static BigInteger number(byte[] bytes, int from, int end) {
    byte[] highestFirst = new byte[end - from];
    for (int i = 0; i < highestFirst.length; i++) {
      highestFirst[i] = bytes[end - 1 - i];
    }
    return new BigInteger(1, highestFirst);
  }
}
