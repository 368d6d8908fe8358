package org.issg.portal.ledger;

import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Blocks of PEM (RFC 7468), as openssl writes keys. */
final class Pem {

  static final String PRIVATE_KEY = "PRIVATE KEY";
  static final String PUBLIC_KEY = "PUBLIC KEY";

  private static final int LINE = 64;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  private Pem() {}

  /**
   * The contents of all blocks with that label, in their order.
   *
   * @throws IllegalArgumentException for a block that is no Base64
   */
  static List<byte[]> blocks(String label, String text) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(label))
        .map(Pem::content)
        .toList();
  }

  private static byte[] content(MatchResult block) {
    return Base64.getDecoder().decode(block.group(2).replaceAll("\\s", ""));
  }

  static String block(String label, byte[] content) {
    String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines);
  }
}
