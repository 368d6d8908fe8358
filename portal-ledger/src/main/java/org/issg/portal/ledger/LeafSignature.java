package org.issg.portal.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an application node signs for a leaf: one fixed line and the bytes of the leaf, so that what
 * is signed here can be nothing else.
 */
public final class LeafSignature {

  private static final byte[] FIRST_LINE =
      "issg-portal-leaf-v1\n".getBytes(StandardCharsets.US_ASCII);

  private LeafSignature() {}

  public static byte[] message(byte[] leaf) {
    byte[] message = Arrays.copyOf(FIRST_LINE, FIRST_LINE.length + leaf.length);
    System.arraycopy(leaf, 0, message, FIRST_LINE.length, leaf.length);
    return message;
  }
}
