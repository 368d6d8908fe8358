package org.issg.portal.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;

/**
 * The signature of an application node over a leaf: Ed25519 (RFC 8032) over one fixed line and the
 * bytes of the leaf, so that what is signed here can be nothing else.
 */
public final class LeafSignature {

  static final String ALGORITHM = "Ed25519";
  private static final byte[] FIRST_LINE =
      "issg-portal-leaf-v1\n".getBytes(StandardCharsets.US_ASCII);

  private LeafSignature() {}

  /** The bytes that a node signs for a leaf. */
  public static byte[] message(byte[] leaf) {
    byte[] message = Arrays.copyOf(FIRST_LINE, FIRST_LINE.length + leaf.length);
    System.arraycopy(leaf, 0, message, FIRST_LINE.length, leaf.length);
    return message;
  }

  /** 64 bytes. */
  static byte[] of(byte[] leaf, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message(leaf));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java since 15 has " + ALGORITHM, impossible);
    }
  }

  static boolean holds(byte[] signed, byte[] leaf, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message(leaf));
      return signature.verify(signed);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java since 15 has " + ALGORITHM, impossible);
    }
  }
}
