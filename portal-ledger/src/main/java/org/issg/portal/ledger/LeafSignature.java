package org.issg.portal.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/**
 * The signature of an application node over a leaf: Ed25519 (RFC 8032) over one fixed line and the
 * bytes of the leaf, so that what is signed here can be nothing else.
 */
final class LeafSignature {

  static final String ALGORITHM = "Ed25519";
  private static final byte[] FIRST_LINE =
      "issg-portal-leaf-v1\n".getBytes(StandardCharsets.US_ASCII);

  private LeafSignature() {}

  /** 64 bytes. */
  static byte[] of(byte[] leaf, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(FIRST_LINE);
      signature.update(leaf);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java since 15 has " + ALGORITHM, impossible);
    }
  }

  static boolean holds(byte[] signed, byte[] leaf, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(FIRST_LINE);
      signature.update(leaf);
      return signature.verify(signed);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java since 15 has " + ALGORITHM, impossible);
    }
  }
}
