package org.issg.portal.ledger.curve;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A point with Z = 1, in the form in which it is quickly added.
 *
 * @param difference y - x
 * @param sum y + x
 * @param product 2dxy
 */
record AffinePoint(FieldElement difference, FieldElement sum, FieldElement product) {

  /** Twice the constant d of the curve, -121665/121666. */
  static final FieldElement TWO_D =
      constant("59f1b226949bd6eb56b183829a14e00030d1f3eef2808e19e7fcdf56dcd90624");

  private static final FieldElement D =
      constant("a3785913ca4deb75abd841414d0a700098e879777940c78c73fe6f2bee6c0352");
  private static final FieldElement ROOT_OF_MINUS_ONE =
      constant("b0a00e4a271beec478e42fad0618432fa7d7fb3d99004d2b0bdfc14f8024832b");

  private static final int SIGN = 0x80;

  /** The base point, whose y is 4/5. */
  static final AffinePoint BASE =
      decode(HexFormat.of().parseHex("58" + "66".repeat(FieldElement.BYTES - 1))).orElseThrow();

  private static FieldElement constant(String littleEndian) {
    return FieldElement.of(HexFormat.of().parseHex(littleEndian));
  }

  /** The point that 32 bytes encode (RFC 8032, 5.1.3); none if they are no one point's encoding. */
  static Optional<AffinePoint> decode(byte[] bytes) {
    FieldElement y = FieldElement.of(bytes);
    boolean odd = (bytes[FieldElement.BYTES - 1] & SIGN) != 0;
    if (!isBelowPrime(bytes)) {
      return Optional.empty();
    }
    FieldElement square = y.squared();
    FieldElement u = square.minus(FieldElement.ONE);
    FieldElement v = square.times(D).plus(FieldElement.ONE);
    return root(u, v)
        .filter(x -> !(odd && x.isZero()))
        .map(x -> of(x.isOdd() == odd ? x : x.negated(), y));
  }

  private static boolean isBelowPrime(byte[] bytes) {
    int last = FieldElement.BYTES - 1;
    boolean high = (bytes[last] & ~SIGN & 0xff) == 0x7f && (bytes[0] & 0xff) >= 0xed;
    for (int i = 1; high && i < last; i++) {
      high = bytes[i] == -1;
    }
    return !high;
  }

  /** A square root of u/v. */
  private static Optional<FieldElement> root(FieldElement u, FieldElement v) {
    FieldElement cube = v.squared().times(v);
    FieldElement seventh = cube.squared().times(v);
    FieldElement x = u.times(seventh).toThePowerOfRoots().times(cube).times(u);
    FieldElement check = x.squared().times(v);
    if (check.minus(u).isZero()) {
      return Optional.of(x);
    }
    return check.plus(u).isZero() ? Optional.of(x.times(ROOT_OF_MINUS_ONE)) : Optional.empty();
  }

  private static AffinePoint of(FieldElement x, FieldElement y) {
    return new AffinePoint(y.minus(x), y.plus(x), x.times(y).times(TWO_D));
  }

  CurvePoint extended() {
    return CurvePoint.IDENTITY.plus(this);
  }
}
