package org.issg.portal.ledger.bundle;

import java.util.regex.Pattern;

/** The words of the format; docs/audit.md describes it for those who write a verifier. */
final class BundleFormat {

  /** Of a bundle without values. */
  static final String FIRST_LINE = "issg-audit-bundle/1";

  /** Of a bundle that begins with values. */
  static final String FIRST_LINE_WITH_VALUES = "issg-audit-bundle/2";

  static final String VALUES = "values";
  static final String DESTROYED = "destroyed";
  static final String VALUES_END = "values-end";
  static final String CHECKPOINT = "checkpoint";
  static final String RANGE = "range";
  static final String LEFT = "left";
  static final String RIGHT = "right";
  static final String CONSISTENCY = "consistency";
  static final String NODE_KEYS = "node-keys";
  static final String LEAVES = "leaves";
  static final String END = "end";

  /** Longer lines are refused, so that no input exhausts the memory. */
  static final int LONGEST_LINE = 16 * 1024 * 1024;

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private BundleFormat() {}

  /**
   * @throws Refusal when this is not the one spelling of a number
   */
  static long number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new Refusal(Cause.MALFORMED, "Not a number of the format: '" + text + "'.");
    }
    return Long.parseLong(text);
  }
}
