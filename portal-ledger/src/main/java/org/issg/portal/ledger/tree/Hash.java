package org.issg.portal.ledger.tree;

import java.security.MessageDigest;
import java.util.Arrays;
import org.issg.portal.ledger.CanonicalBase64;
import org.issg.portal.ledger.LeafHash;
import org.issg.portal.ledger.Sha256;

/** The hash of a leaf or of a subtree (RFC 6962, section 2.1): 32 bytes of SHA-256. */
public final class Hash {

  public static final int LENGTH = 32;

  /** The root of a tree without leaves: the hash of nothing. */
  public static final Hash EMPTY = new Hash(Sha256.begin().digest());

  private static final byte PAIR_PREFIX = 0x01;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    this.bytes = bytes;
  }

  public static Hash of(byte[] bytes) {
    return new Hash(bytes.clone());
  }

  public static Hash ofLeaf(byte[] leaf) {
    return new Hash(LeafHash.of(leaf));
  }

  public static Hash ofPair(Hash left, Hash right) {
    MessageDigest digest = Sha256.begin();
    digest.update(PAIR_PREFIX);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /**
   * @throws IllegalArgumentException when this is not the canonical base64 of 32 bytes
   */
  public static Hash parse(String base64) {
    return new Hash(CanonicalBase64.decode(base64));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Base64, as checkpoints write it. */
  @Override
  public String toString() {
    return CanonicalBase64.encode(bytes);
  }
}
