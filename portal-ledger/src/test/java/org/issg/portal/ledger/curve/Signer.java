package org.issg.portal.ledger.curve;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Random;
import org.issg.portal.ledger.Ed25519;

/** A key pair of this Java, the same for the same random numbers, and what it signs. */
final class Signer {

  private final KeyPair pair;

  Signer(Random random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, repeatable(random));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SecureRandom repeatable(Random random) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
      }
    };
  }

  byte[] key() {
    byte[] encoded = pair.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - Ed25519.KEY_LENGTH, encoded.length);
  }

  /** The 32 bytes of the private key. */
  byte[] seed() {
    return ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
  }

  SignedMessage sign(byte[] message) {
    return new SignedMessage(key(), message, Ed25519.sign(pair.getPrivate(), message));
  }

  /** What this Java says of a signature. */
  static boolean isRight(SignedMessage message) {
    return Ed25519.verifies(
        Ed25519.publicKey(message.key()), message.message(), message.signature());
  }

  /** A number as a key or signature writes it, lowest byte first. */
  static byte[] bytes(BigInteger number) {
    byte[] bytes = new byte[Ed25519.KEY_LENGTH];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = number.shiftRight(Byte.SIZE * i).byteValue();
    }
    return bytes;
  }
}
