package org.issg.portal.ledger;

import java.security.PublicKey;
import java.util.List;
import org.issg.portal.ledger.curve.KnownKey;

/** What everybody may know of the key of an application node: it tells that node's leaves. */
public final class NodePublicKey {

  private final byte[] raw;
  private final PublicKey key;
  private final String id;
  private volatile KnownKey known;

  /**
   * @param raw the 32 bytes of RFC 8032
   * @throws IllegalArgumentException for anything else
   */
  public NodePublicKey(byte[] raw) {
    if (raw.length != Ed25519.KEY_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + raw.length);
    }
    this.raw = raw.clone();
    this.key = Ed25519.publicKey(this.raw);
    this.id = Ed25519.fingerprint(this.raw);
  }

  /**
   * The keys in blocks {@code PUBLIC KEY} of a text, in their order.
   *
   * @throws IllegalArgumentException for a block that holds no Ed25519 key
   */
  public static List<NodePublicKey> parseAll(String pem) {
    return Pem.blocks(Pem.PUBLIC_KEY, pem).stream()
        .map(Ed25519::rawPublicKey)
        .map(NodePublicKey::new)
        .toList();
  }

  /** The text that {@link #parseAll} reads. */
  public String pem() {
    return Pem.block(Pem.PUBLIC_KEY, key.getEncoded());
  }

  /** The first eight hexadecimal digits of SHA-256 of the 32 bytes. */
  public String id() {
    return id;
  }

  /** The 32 bytes of RFC 8032. */
  public byte[] raw() {
    return raw.clone();
  }

  /**
   * Whether this node signed these bytes as a leaf. What is not certain at once, this Java's own
   * Ed25519 decides.
   */
  public boolean signed(byte[] leaf, byte[] signature) {
    byte[] message = LeafSignature.message(leaf);
    return known().surelySigned(message, signature) || Ed25519.verifies(key, message, signature);
  }

  /** Made when it is asked for first; by two at once it is made twice, to no harm. */
  private KnownKey known() {
    KnownKey made = known;
    if (made == null) {
      made = new KnownKey(raw);
      known = made;
    }
    return made;
  }
}
