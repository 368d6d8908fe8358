package org.issg.portal.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ed25519 (RFC 8032) by the platform's own provider, with keys as the 32 bytes that notes and
 * leaves name.
 */
public final class Ed25519 {

  public static final int KEY_LENGTH = 32;
  public static final int SIGNATURE_LENGTH = 64;

  private static final String NAME = "Ed25519";

  /** What the encodings of RFC 8410 put before the 32 bytes of a key. */
  private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte[] PRIVATE_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private Ed25519() {}

  public static PublicKey publicKey(byte[] raw) {
    try {
      return KeyFactory.getInstance(NAME)
          .generatePublic(new X509EncodedKeySpec(join(PUBLIC_PREFIX, raw)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public key of Ed25519", e);
    }
  }

  public static PrivateKey privateKey(byte[] seed) {
    return encodedPrivateKey(join(PRIVATE_PREFIX, seed));
  }

  /**
   * The 32 bytes of a public key that is encoded as X.509 (RFC 8410).
   *
   * @throws IllegalArgumentException for anything else
   */
  static byte[] rawPublicKey(byte[] encoded) {
    if (encoded.length != PUBLIC_PREFIX.length + KEY_LENGTH
        || !Arrays.equals(PUBLIC_PREFIX, Arrays.copyOf(encoded, PUBLIC_PREFIX.length))) {
      throw new IllegalArgumentException("not a public key of Ed25519");
    }
    return last(encoded);
  }

  /**
   * The private key of a PKCS #8 encoding.
   *
   * @throws IllegalArgumentException for anything else
   */
  static EdECPrivateKey encodedPrivateKey(byte[] encoded) {
    try {
      return (EdECPrivateKey)
          KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private key of Ed25519", e);
    }
  }

  static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance(NAME).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /** The first eight hexadecimal digits of SHA-256 of a public key, as leaves name it. */
  public static String fingerprint(byte[] raw) {
    return HexFormat.of().formatHex(Sha256.begin().digest(raw), 0, Integer.BYTES);
  }

  /** A new pair: the private seed first, then the public key. */
  public static byte[][] newPair() {
    KeyPair pair = generate();
    return new byte[][] {last(pair.getPrivate().getEncoded()), last(pair.getPublic().getEncoded())};
  }

  public static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  public static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_LENGTH) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(NAME);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException | InvalidKeyException e) {
      return false; // a point or a scalar that is none
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] last(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
  }
}
