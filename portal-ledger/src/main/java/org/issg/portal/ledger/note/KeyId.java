package org.issg.portal.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.issg.portal.ledger.Sha256;

/** What a signature line says about its key: a name, and the beginning of a hash. */
public record KeyId(String name, int hash) {

  public KeyId {
    if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(KeyId::isSpace)) {
      throw new IllegalArgumentException("not a name of a key: '" + name + "'");
    }
  }

  /** By Unicode's White_Space, of which Java leaves out one: the next line of ISO 6429. */
  private static boolean isSpace(int character) {
    return Character.isSpaceChar(character)
        || Character.isWhitespace(character)
        || character == '\u0085';
  }

  /** The first four bytes of SHA-256 of name, newline, type and public key (C2SP signed-note). */
  static KeyId of(String name, KeyType type, byte[] publicKey) {
    MessageDigest digest = Sha256.begin();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(type.number());
    return new KeyId(name, ByteBuffer.wrap(digest.digest(publicKey)).getInt());
  }

  @Override
  public String toString() {
    return "%s+%08x".formatted(name, hash);
  }
}
