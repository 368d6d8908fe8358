package org.issg.portal.ledger.bundle;

import org.issg.portal.ledger.CanonicalBase64;

/** How a bundle writes values, one line each. */
final class ValueText {

  private static final int FIELDS = 4;

  private ValueText() {}

  static String of(StoredValue value) {
    String place = value.index() + "\t" + value.side().word() + "\t";
    return value.isDestroyed()
        ? place + BundleFormat.DESTROYED + "\t" + value.confirmed()
        : place
            + CanonicalBase64.encode(value.salt())
            + "\t"
            + CanonicalBase64.encode(value.content());
  }

  /**
   * @throws Refusal when the line is not of the format
   */
  static StoredValue parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw malformed(line);
    }
    long index = BundleFormat.number(fields[0]);
    Side side = Side.of(fields[1]).orElseThrow(() -> malformed(line));
    if (fields[2].equals(BundleFormat.DESTROYED)) {
      return StoredValue.destroyed(index, side, BundleFormat.number(fields[3]));
    }
    try {
      return StoredValue.kept(
          index, side, CanonicalBase64.decode(fields[2]), CanonicalBase64.decode(fields[3]));
    } catch (IllegalArgumentException e) {
      throw malformed(line);
    }
  }

  private static Refusal malformed(String line) {
    return new Refusal(
        Cause.MALFORMED,
        "A line of values is not of the format; it begins with '%s'."
            .formatted(line.substring(0, Math.min(line.length(), 24))));
  }
}
