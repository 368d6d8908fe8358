package org.issg.portal.ledger.curve;

import java.util.Arrays;
import java.util.List;

/** A sum of many points, each with a weight of 128 bits, by Pippenger's buckets. */
final class WeightedSum {

  /** Bytes of a weight; each is a digit, and has a bucket for each of its values. */
  static final int WEIGHT = 16;

  private static final int VALUES = 1 << Byte.SIZE;

  private WeightedSum() {}

  /**
   * @param weights one after the other, the lowest byte of each first
   */
  static CurvePoint of(List<AffinePoint> points, byte[] weights) {
    CurvePoint sum = CurvePoint.IDENTITY;
    for (int digit = WEIGHT - 1; digit >= 0; digit--) {
      sum = sum.doubled(Byte.SIZE).plus(sum(buckets(points, weights, digit)));
    }
    return sum;
  }

  private static CurvePoint[] buckets(List<AffinePoint> points, byte[] weights, int digit) {
    CurvePoint[] buckets = new CurvePoint[VALUES];
    Arrays.fill(buckets, CurvePoint.IDENTITY);
    for (int i = 0; i < points.size(); i++) {
      int value = weights[i * WEIGHT + digit] & 0xff;
      buckets[value] = buckets[value].plus(points.get(i));
    }
    return buckets;
  }

  /** Each bucket as many times as its value says. */
  private static CurvePoint sum(CurvePoint[] buckets) {
    CurvePoint running = CurvePoint.IDENTITY;
    CurvePoint sum = CurvePoint.IDENTITY;
    for (int value = VALUES - 1; value > 0; value--) {
      running = running.plus(buckets[value]);
      sum = sum.plus(running);
    }
    return sum;
  }
}
