package org.issg.portal.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;

/** The key pair by which one application node signs its leaves; it lies in a file of that node. */
public final class NodeKey {

  private static final byte[] PROBE = new byte[0];

  /** It ends the encoding of RFC 8410. */
  private static final int SEED_LENGTH = 32;

  private final PrivateKey secret;
  private final NodePublicKey publicKey;

  private NodeKey(PrivateKey secret, NodePublicKey publicKey) {
    this.secret = secret;
    this.publicKey = publicKey;
  }

  /**
   * Reads a text with one block {@code PRIVATE KEY} (PKCS #8) and the block {@code PUBLIC KEY} that
   * belongs to it.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static NodeKey parse(String pem) {
    List<byte[]> secrets = Pem.blocks(Pem.PRIVATE_KEY, pem);
    List<NodePublicKey> publics = NodePublicKey.parseAll(pem);
    if (secrets.size() != 1 || publics.size() != 1) {
      throw new IllegalArgumentException("a node has one private key and its public key");
    }
    NodeKey key = new NodeKey(secret(secrets.get(0)), publics.get(0));
    if (!key.publicKey.signed(PROBE, key.sign(PROBE))) {
      throw new IllegalArgumentException("the two halves do not belong together");
    }
    return key;
  }

  private static PrivateKey secret(byte[] encoded) {
    try {
      return KeyFactory.getInstance(LeafSignature.ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException("not an Ed25519 private key", malformed);
    }
  }

  /** The text of a new key pair, as {@link #parse} reads it. */
  public static String generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(LeafSignature.ALGORITHM).generateKeyPair();
      return Pem.block(Pem.PRIVATE_KEY, pair.getPrivate().getEncoded())
          + Pem.block(Pem.PUBLIC_KEY, pair.getPublic().getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java since 15 has Ed25519", impossible);
    }
  }

  public NodePublicKey publicKey() {
    return publicKey;
  }

  /** The 32 bytes of the private key (RFC 8032), for a faster signer than this Java's own. */
  public byte[] seed() {
    byte[] encoded = secret.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - SEED_LENGTH, encoded.length);
  }

  /** The signature of a leaf, 64 bytes. */
  public byte[] sign(byte[] leaf) {
    return LeafSignature.of(leaf, secret);
  }
}
