package org.issg.portal.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a leaf says of values without telling them: SHA-256 over one fixed line, a salt of 32 bytes
 * and the canonical JSON of the values. Without the salt nobody can try values out.
 */
public final class Commitment {

  public static final int SALT_LENGTH = 32;
  private static final byte[] FIRST_LINE =
      "issg-portal-values-v1\n".getBytes(StandardCharsets.US_ASCII);

  private Commitment() {}

  /**
   * The 32 bytes of the commitment.
   *
   * @throws IllegalArgumentException for a salt of another length: then values could be moved into
   *     it
   */
  public static byte[] to(byte[] values, byte[] salt) {
    if (salt.length != SALT_LENGTH) {
      throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
    }
    MessageDigest digest = Sha256.begin();
    digest.update(FIRST_LINE);
    digest.update(salt);
    return digest.digest(values);
  }
}
