package org.issg.portal.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.issg.portal.ledger.CanonicalBase64;
import org.issg.portal.ledger.tree.Hash;

/**
 * A leaf as a bundle lists it.
 *
 * @param hash that the log says it has
 * @param leaf its bytes; empty when the log no longer has them
 */
public record LeafLine(long index, Hash hash, byte[] leaf, Optional<Signed> signature) {

  private static final byte TAB = '\t';

  /** By which node's key, by its fingerprint, and the signature. */
  public record Signed(String key, byte[] bytes) {}

  /** The index alone: what stands before the first tab. */
  public static long index(byte[] line) {
    return BundleFormat.number(text(line, 0, tab(line, 0)));
  }

  /**
   * @throws Refusal when the line is not of the format
   */
  public static LeafLine parse(byte[] line) {
    int afterIndex = tab(line, 0);
    int afterHash = tab(line, afterIndex + 1);
    long index = BundleFormat.number(text(line, 0, afterIndex));
    int afterLeaf = find(line, afterHash + 1);
    try {
      return new LeafLine(
          index,
          Hash.parse(text(line, afterIndex + 1, afterHash)),
          Arrays.copyOfRange(line, afterHash + 1, afterLeaf),
          afterLeaf == line.length ? Optional.empty() : Optional.of(signed(line, afterLeaf + 1)));
    } catch (IllegalArgumentException e) {
      throw malformed(line);
    }
  }

  private static Signed signed(byte[] line, int from) {
    int afterKey = tab(line, from);
    return new Signed(
        text(line, from, afterKey), CanonicalBase64.decode(text(line, afterKey + 1, line.length)));
  }

  private static int tab(byte[] line, int from) {
    int tab = find(line, from);
    if (tab == line.length) {
      throw malformed(line);
    }
    return tab;
  }

  private static int find(byte[] line, int from) {
    int at = from;
    while (at < line.length && line[at] != TAB) {
      at++;
    }
    return at;
  }

  private static String text(byte[] line, int from, int end) {
    return new String(line, from, end - from, StandardCharsets.UTF_8);
  }

  private static Refusal malformed(byte[] line) {
    String beginning = text(line, 0, Math.min(line.length, 24));
    return new Refusal(
        Cause.MALFORMED, "A leaf's line is not of the format; it begins with '" + beginning + "'.");
  }
}
