package org.issg.portal.ledger.verify;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.issg.portal.ledger.bundle.Side;

/**
 * To what values a leaf commits.
 *
 * @param kind of the record that they are of
 * @param before the commitment; null where there were no values, of another length where the leaf
 *     holds none that the portal would write
 * @param after in the same way
 */
record Committed(String kind, byte[] before, byte[] after) {

  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");
  private static final byte[] NO_COMMITMENT = {};

  /** What a leaf with these members commits to, if it does. */
  static Optional<Committed> of(Map<String, Object> leaf) {
    byte[] before = commitment(leaf.get(Side.BEFORE.word()));
    byte[] after = commitment(leaf.get(Side.AFTER.word()));
    return before == null && after == null
        ? Optional.empty()
        : Optional.of(new Committed(LeafFacts.objectKind(leaf), before, after));
  }

  private static byte[] commitment(Object member) {
    if (member == null) {
      return null;
    }
    String text = member.toString();
    return HEXADECIMAL.matcher(text).matches() ? HexFormat.of().parseHex(text) : NO_COMMITMENT;
  }

  byte[] on(Side side) {
    return side == Side.BEFORE ? before : after;
  }
}
