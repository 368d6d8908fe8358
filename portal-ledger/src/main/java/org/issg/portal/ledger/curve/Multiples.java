package org.issg.portal.ledger.curve;

import java.math.BigInteger;

/**
 * A point that is multiplied often: each digit of 16 that a scalar may have is added from a table.
 */
final class Multiples {

  private static final int DIGIT_BITS = 4;
  private static final int DIGITS = 64;
  private static final int VALUES = 1 << DIGIT_BITS;

  private final CurvePoint[][] table = new CurvePoint[DIGITS][VALUES];

  Multiples(CurvePoint point) {
    CurvePoint unit = point;
    for (CurvePoint[] multiples : table) {
      multiples[0] = CurvePoint.IDENTITY;
      for (int value = 1; value < VALUES; value++) {
        multiples[value] = multiples[value - 1].plus(unit);
      }
      unit = unit.doubled(DIGIT_BITS);
    }
  }

  /**
   * @param scalar not negative, of 256 bits at most
   */
  CurvePoint times(BigInteger scalar) {
    CurvePoint product = CurvePoint.IDENTITY;
    byte[] highestFirst = scalar.toByteArray();
    for (int digit = 0; digit < DIGITS; digit++) {
      int at = highestFirst.length - 1 - digit / 2;
      if (at < 0) {
        break;
      }
      int value = highestFirst[at] >> (digit % 2 * DIGIT_BITS) & VALUES - 1;
      product = value == 0 ? product : product.plus(table[digit][value]);
    }
    return product;
  }
}
