package org.issg.portal.ledger;

import java.util.Base64;

/**
 * Base64 of RFC 4648, section 4, in the one form that an encoder writes: padded, without white
 * space, the unused bits zero. What decodes to the same bytes but is written otherwise is refused,
 * so that no bit of a text can change unnoticed.
 */
public final class CanonicalBase64 {

  private CanonicalBase64() {}

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @throws IllegalArgumentException when an encoder would not have written this text
   */
  public static byte[] decode(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("base64 is not in its canonical form");
    }
    return bytes;
  }
}
