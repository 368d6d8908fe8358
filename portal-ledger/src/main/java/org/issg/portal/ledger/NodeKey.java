package org.issg.portal.ledger;

import java.security.KeyPair;
import java.security.interfaces.EdECPrivateKey;
import java.util.List;

/** The key pair by which one application node signs its leaves; it lies in a file of that node. */
public final class NodeKey {

  private static final byte[] PROBE = new byte[0];

  private final EdECPrivateKey secret;
  private final NodePublicKey publicKey;

  private NodeKey(EdECPrivateKey secret, NodePublicKey publicKey) {
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
    NodeKey key = new NodeKey(Ed25519.encodedPrivateKey(secrets.get(0)), publics.get(0));
    if (!key.publicKey.signed(PROBE, key.sign(PROBE))) {
      throw new IllegalArgumentException("the two halves do not belong together");
    }
    return key;
  }

  /** The text of a new key pair, as {@link #parse} reads it. */
  public static String generate() {
    KeyPair pair = Ed25519.generate();
    return Pem.block(Pem.PRIVATE_KEY, pair.getPrivate().getEncoded())
        + Pem.block(Pem.PUBLIC_KEY, pair.getPublic().getEncoded());
  }

  public NodePublicKey publicKey() {
    return publicKey;
  }

  /** The 32 bytes of the private key (RFC 8032), for a faster signer than this Java's own. */
  public byte[] seed() {
    return secret.getBytes().orElseThrow();
  }

  /** The signature of a leaf, 64 bytes. */
  public byte[] sign(byte[] leaf) {
    return Ed25519.sign(secret, LeafSignature.message(leaf));
  }
}
