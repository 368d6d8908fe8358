package org.issg.portal.ledger;

import java.security.MessageDigest;

/** The hash of a leaf as the Merkle tree of RFC 6962 takes it: SHA-256 of 0x00 and the bytes. */
public final class LeafHash {

  private static final byte LEAF_PREFIX = 0x00;

  private LeafHash() {}

  public static byte[] of(byte[] leaf) {
    MessageDigest digest = Sha256.begin();
    digest.update(LEAF_PREFIX);
    return digest.digest(leaf);
  }
}
