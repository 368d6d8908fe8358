package org.issg.portal.ledger.curve;

/**
 * A number modulo 2^255 - 19, as five signed limbs of about 51 bits; a sum or difference is carried
 * by the next product. Takes a time that depends on its value: for public data only.
 */
final class FieldElement {

  static final int BYTES = 32;
  static final FieldElement ZERO = of(0);
  static final FieldElement ONE = of(1);

  private static final int LIMB_BITS = 51;
  private static final long LIMB = (1L << LIMB_BITS) - 1;

  /** What 2^255 is. */
  private static final long FOLD = 19;

  /** Together 64 - 51 bits, so that the high half of a product of shifted limbs is its carry. */
  private static final int LEFT = 9;

  private static final int RIGHT = 4;

  private final long a0;
  private final long a1;
  private final long a2;
  private final long a3;
  private final long a4;

  private FieldElement(long a0, long a1, long a2, long a3, long a4) {
    this.a0 = a0;
    this.a1 = a1;
    this.a2 = a2;
    this.a3 = a3;
    this.a4 = a4;
  }

  static FieldElement of(int value) {
    return new FieldElement(value, 0, 0, 0, 0);
  }

  /** The number of 255 bits, lowest byte first; the highest bit of the last byte is left out. */
  static FieldElement of(byte[] bytes) {
    long w0 = word(bytes, 0);
    long w1 = word(bytes, 8);
    long w2 = word(bytes, 16);
    long w3 = word(bytes, 24);
    return new FieldElement(
        w0 & LIMB,
        (w0 >>> 51 | w1 << 13) & LIMB,
        (w1 >>> 38 | w2 << 26) & LIMB,
        (w2 >>> 25 | w3 << 39) & LIMB,
        w3 >>> 12 & LIMB);
  }

  private static long word(byte[] bytes, int from) {
    long word = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      word = word << Byte.SIZE | bytes[from + i] & 0xff;
    }
    return word;
  }

  FieldElement plus(FieldElement b) {
    return new FieldElement(a0 + b.a0, a1 + b.a1, a2 + b.a2, a3 + b.a3, a4 + b.a4);
  }

  FieldElement minus(FieldElement b) {
    return new FieldElement(a0 - b.a0, a1 - b.a1, a2 - b.a2, a3 - b.a3, a4 - b.a4);
  }

  FieldElement negated() {
    return new FieldElement(-a0, -a1, -a2, -a3, -a4);
  }

  /**
   * The product. Limbs may have 53 bits and a sign: a sum of two products, or the difference of
   * such a sum and a product.
   */
  FieldElement times(FieldElement b) {
    long b0 = b.a0;
    long b1 = b.a1;
    long b2 = b.a2;
    long b3 = b.a3;
    long b4 = b.a4;
    long f1 = FOLD * b1;
    long f2 = FOLD * b2;
    long f3 = FOLD * b3;
    long f4 = FOLD * b4;
    long h0 = high(a0, b0) + high(a1, f4) + high(a2, f3) + high(a3, f2) + high(a4, f1);
    long h1 = high(a0, b1) + high(a1, b0) + high(a2, f4) + high(a3, f3) + high(a4, f2);
    long h2 = high(a0, b2) + high(a1, b1) + high(a2, b0) + high(a3, f4) + high(a4, f3);
    long h3 = high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0) + high(a4, f4);
    long h4 = high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0);
    long l0 = a0 * b0 + a1 * f4 + a2 * f3 + a3 * f2 + a4 * f1;
    long l1 = a0 * b1 + a1 * b0 + a2 * f4 + a3 * f3 + a4 * f2;
    long l2 = a0 * b2 + a1 * b1 + a2 * b0 + a3 * f4 + a4 * f3;
    long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + a4 * f4;
    long l4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
    return carried(
        low(l0, h0) + FOLD * h4,
        low(l1, h1) + h0,
        low(l2, h2) + h1,
        low(l3, h3) + h2,
        low(l4, h4) + h3);
  }

  /** What a product has above its lowest 51 bits, rounded down. */
  private static long high(long a, long b) {
    return Math.multiplyHigh(a << LEFT, b << RIGHT);
  }

  /**
   * What is left of a sum of products without their high parts; it is below 5 * 2^51, so 64 bits of
   * both suffice.
   */
  private static long low(long sum, long high) {
    return sum - (high << LIMB_BITS);
  }

  private static FieldElement carried(long r0, long r1, long r2, long r3, long r4) {
    long s1 = r1 + (r0 >> LIMB_BITS);
    long s2 = r2 + (s1 >> LIMB_BITS);
    long s3 = r3 + (s2 >> LIMB_BITS);
    long s4 = r4 + (s3 >> LIMB_BITS);
    return new FieldElement(
        (r0 & LIMB) + FOLD * (s4 >> LIMB_BITS), s1 & LIMB, s2 & LIMB, s3 & LIMB, s4 & LIMB);
  }

  FieldElement squared() {
    return squared(1);
  }

  /** Squares so many times, as {@link #times} would, each product of two unlike limbs once. */
  FieldElement squared(int times) {
    long b0 = a0;
    long b1 = a1;
    long b2 = a2;
    long b3 = a3;
    long b4 = a4;
    for (int i = 0; i < times; i++) {
      long d0 = 2 * b0;
      long d1 = 2 * b1;
      long f3 = FOLD * b3;
      long f4 = FOLD * b4;
      long e3 = 2 * f3;
      long e4 = 2 * f4;
      long h0 = high(b0, b0) + high(b1, e4) + high(b2, e3);
      long h1 = high(d0, b1) + high(b2, e4) + high(b3, f3);
      long h2 = high(d0, b2) + high(b1, b1) + high(b3, e4);
      long h3 = high(d0, b3) + high(d1, b2) + high(b4, f4);
      long h4 = high(d0, b4) + high(d1, b3) + high(b2, b2);
      long r0 = low(b0 * b0 + b1 * e4 + b2 * e3, h0) + FOLD * h4;
      long r1 = low(d0 * b1 + b2 * e4 + b3 * f3, h1) + h0 + (r0 >> LIMB_BITS);
      long r2 = low(d0 * b2 + b1 * b1 + b3 * e4, h2) + h1 + (r1 >> LIMB_BITS);
      long r3 = low(d0 * b3 + d1 * b2 + b4 * f4, h3) + h2 + (r2 >> LIMB_BITS);
      long r4 = low(d0 * b4 + d1 * b3 + b2 * b2, h4) + h3 + (r3 >> LIMB_BITS);
      b0 = (r0 & LIMB) + FOLD * (r4 >> LIMB_BITS);
      b1 = r1 & LIMB;
      b2 = r2 & LIMB;
      b3 = r3 & LIMB;
      b4 = r4 & LIMB;
    }
    return new FieldElement(b0, b1, b2, b3, b4);
  }

  /** This to the power of (p - 5) / 8 = 2^252 - 3, for square roots. */
  FieldElement toThePowerOfRoots() {
    FieldElement x2 = squared().times(this);
    FieldElement x4 = x2.squared(2).times(x2);
    FieldElement x5 = x4.squared().times(this);
    FieldElement x10 = x5.squared(5).times(x5);
    FieldElement x20 = x10.squared(10).times(x10);
    FieldElement x40 = x20.squared(20).times(x20);
    FieldElement x50 = x40.squared(10).times(x10);
    FieldElement x100 = x50.squared(50).times(x50);
    FieldElement x200 = x100.squared(100).times(x100);
    FieldElement x250 = x200.squared(50).times(x50);
    return x250.squared(2).times(this);
  }

  boolean isZero() {
    FieldElement a = reduced();
    return (a.a0 | a.a1 | a.a2 | a.a3 | a.a4) == 0;
  }

  boolean isOdd() {
    return (reduced().a0 & 1) == 1;
  }

  /** The one form in which each number is from 0 to before 2^255 - 19. */
  private FieldElement reduced() {
    FieldElement once = carried(a0, a1, a2, a3, a4);
    FieldElement a = carried(once.a0, once.a1, once.a2, once.a3, once.a4);
    boolean below = a.a0 + FOLD <= LIMB || (a.a1 & a.a2 & a.a3 & a.a4) != LIMB;
    return below ? a : new FieldElement(a.a0 + FOLD & LIMB, 0, 0, 0, 0);
  }
}
