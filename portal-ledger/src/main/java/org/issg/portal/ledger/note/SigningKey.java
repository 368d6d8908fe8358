package org.issg.portal.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import org.issg.portal.ledger.CanonicalBase64;
import org.issg.portal.ledger.Ed25519;

/**
 * A private key with the public one that belongs to it, in the text form of Go's sumdb/note:
 * PRIVATE+KEY+name+hash+base64.
 */
public final class SigningKey {

  private static final String PREFIX = "PRIVATE+KEY+";

  private final byte[] seed;
  private final PrivateKey key;
  private final VerifierKey verifier;

  private SigningKey(byte[] seed, VerifierKey verifier) {
    this.seed = seed;
    this.key = Ed25519.privateKey(seed);
    this.verifier = verifier;
    byte[] probe = PREFIX.getBytes(StandardCharsets.UTF_8);
    if (!verifier.verifies(probe, Ed25519.sign(key, probe))) {
      throw new IllegalArgumentException("the private key does not belong to " + verifier.id());
    }
  }

  public static SigningKey generate(String name, KeyType type) {
    byte[][] pair = Ed25519.newPair();
    return new SigningKey(pair[0], new VerifierKey(name, type, pair[1]));
  }

  /**
   * @throws IllegalArgumentException when the text is no private key, or not that of the verifier
   */
  public static SigningKey parse(String text, VerifierKey verifier) {
    String beginning = PREFIX + verifier.id() + "+";
    if (!text.startsWith(beginning)) {
      throw new IllegalArgumentException("not the private key of " + verifier.id());
    }
    byte[] material = CanonicalBase64.decode(text.substring(beginning.length()));
    if (material.length != 1 + Ed25519.KEY_LENGTH || KeyType.of(material[0]) != verifier.type()) {
      throw new IllegalArgumentException("not the private key of " + verifier.id());
    }
    return new SigningKey(Arrays.copyOfRange(material, 1, material.length), verifier);
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /** The signature of a note's text; a witness's key states the time in it. */
  public NoteSignature sign(String text, Instant at) {
    return switch (verifier.type()) {
      case ED25519 -> new NoteSignature(verifier.id(), sign(text.getBytes(StandardCharsets.UTF_8)));
      case COSIGNATURE -> cosign(text, at.getEpochSecond());
    };
  }

  private NoteSignature cosign(String text, long time) {
    byte[] signature = sign(NoteSignature.cosigned(text, time));
    return new NoteSignature(
        verifier.id(),
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array());
  }

  /** A plain signature over some bytes. */
  public byte[] sign(byte[] message) {
    return Ed25519.sign(key, message);
  }

  /** The private key as text: whoever reads it can sign. */
  public String secret() {
    byte[] material =
        ByteBuffer.allocate(1 + seed.length).put(verifier.type().number()).put(seed).array();
    return PREFIX + verifier.id() + "+" + CanonicalBase64.encode(material);
  }
}
