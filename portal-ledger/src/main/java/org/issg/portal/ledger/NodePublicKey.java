package org.issg.portal.ledger;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What everybody may know of the key of an application node: it tells that node's leaves. */
public final class NodePublicKey {

  private static final int RAW_LENGTH = 32;
  private static final int ID_BYTES = 4;
  private static final HexFormat HEX = HexFormat.of();

  /** What stands before the 32 bytes where an Ed25519 key is written as X.509 (RFC 8410). */
  private static final byte[] PREFIX = HEX.parseHex("302a300506032b6570032100");

  private final byte[] raw;
  private final PublicKey key;
  private final String id;

  /**
   * @param raw the 32 bytes of RFC 8032
   * @throws IllegalArgumentException for anything else
   */
  public NodePublicKey(byte[] raw) {
    if (raw.length != RAW_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + raw.length);
    }
    this.raw = raw.clone();
    this.key = key(this.raw);
    this.id = id(this.raw);
  }

  private static PublicKey key(byte[] raw) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    encoded.writeBytes(PREFIX);
    encoded.writeBytes(raw);
    try {
      return KeyFactory.getInstance(LeafSignature.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException("no point of the curve", malformed);
    }
  }

  /**
   * The keys in blocks {@code PUBLIC KEY} of a text, in their order.
   *
   * @throws IllegalArgumentException for a block that holds no Ed25519 key
   */
  public static List<NodePublicKey> parseAll(String pem) {
    return Pem.blocks(Pem.PUBLIC_KEY, pem).stream().map(NodePublicKey::ofEncoded).toList();
  }

  static NodePublicKey ofEncoded(byte[] encoded) {
    if (encoded.length != PREFIX.length + RAW_LENGTH
        || !Arrays.equals(PREFIX, Arrays.copyOf(encoded, PREFIX.length))) {
      throw new IllegalArgumentException("not an Ed25519 public key");
    }
    return new NodePublicKey(Arrays.copyOfRange(encoded, PREFIX.length, encoded.length));
  }

  /** The first eight hexadecimal digits of SHA-256 of the 32 bytes. */
  public String id() {
    return id;
  }

  private static String id(byte[] raw) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw);
      return HEX.formatHex(hash, 0, ID_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The 32 bytes of RFC 8032. */
  public byte[] raw() {
    return raw.clone();
  }

  /** Whether this node signed these bytes as a leaf. */
  public boolean signed(byte[] leaf, byte[] signature) {
    return LeafSignature.holds(signature, leaf, key);
  }
}
