package org.issg.portal.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import org.issg.portal.ledger.CanonicalBase64;
import org.issg.portal.ledger.Ed25519;

/** A public key with its name, as C2SP's verifier keys write it: name+hash+base64. */
public final class VerifierKey {

  private final KeyId id;
  private final KeyType type;
  private final byte[] raw;
  private final PublicKey key;

  VerifierKey(String name, KeyType type, byte[] raw) {
    this.id = KeyId.of(name, type, raw);
    this.type = type;
    this.raw = raw;
    this.key = Ed25519.publicKey(raw);
  }

  /**
   * @throws IllegalArgumentException when this is no verifier key, or its hash is not its own
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a verifier key (name+hash+base64): " + text);
    }
    byte[] material = CanonicalBase64.decode(parts[2]);
    if (material.length != 1 + Ed25519.KEY_LENGTH) {
      throw new IllegalArgumentException("not a verifier key of Ed25519: " + text);
    }
    VerifierKey key =
        new VerifierKey(
            parts[0], KeyType.of(material[0]), Arrays.copyOfRange(material, 1, material.length));
    if (!key.toString().equals(text)) {
      throw new IllegalArgumentException("the key's hash is not its own: " + text);
    }
    return key;
  }

  /** The key of one of the portal's nodes, under the name of the log for which it writes. */
  public static VerifierKey ofNode(String origin, byte[] raw) {
    return new VerifierKey(origin + "/node", KeyType.ED25519, raw.clone());
  }

  public KeyId id() {
    return id;
  }

  public String name() {
    return id.name();
  }

  public KeyType type() {
    return type;
  }

  /**
   * The first eight hexadecimal digits of SHA-256 of the public key, as leaves name a node's key.
   */
  public String fingerprint() {
    return Ed25519.fingerprint(raw);
  }

  /** The 32 bytes of RFC 8032. */
  public byte[] raw() {
    return raw.clone();
  }

  /** Whether this is a signature by this key over the text of a note. */
  public boolean verifies(String text, NoteSignature signature) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return switch (type) {
      case ED25519 -> verifies(message, signature.bytes());
      case COSIGNATURE ->
          signature.bytes().length == Long.BYTES + Ed25519.SIGNATURE_LENGTH
              && signature.time() >= 0
              && verifies(
                  NoteSignature.cosigned(text, signature.time()),
                  Arrays.copyOfRange(signature.bytes(), Long.BYTES, signature.bytes().length));
    };
  }

  /** Whether this is a plain signature by this key over some bytes. */
  public boolean verifies(byte[] message, byte[] signature) {
    return Ed25519.verifies(key, message, signature);
  }

  /** The verifier key as text. */
  @Override
  public String toString() {
    byte[] material = ByteBuffer.allocate(1 + raw.length).put(type.number()).put(raw).array();
    return id + "+" + CanonicalBase64.encode(material);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && toString().equals(key.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
