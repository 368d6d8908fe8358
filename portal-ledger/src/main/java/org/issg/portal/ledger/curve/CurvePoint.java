package org.issg.portal.ledger.curve;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A point of edwards25519 in extended coordinates (RFC 8032, 5.1.4): x = X/Z, y = Y/Z, xy = T/Z.
 * Takes a time that depends on its value: for public data only.
 */
record CurvePoint(FieldElement x, FieldElement y, FieldElement z, FieldElement t) {

  static final CurvePoint IDENTITY =
      new CurvePoint(FieldElement.ZERO, FieldElement.ONE, FieldElement.ONE, FieldElement.ZERO);

  private static final int COFACTOR_BITS = 3;

  /** The point of a public key, if it has no part of small order. */
  static Optional<CurvePoint> ofKey(byte[] bytes) {
    return AffinePoint.decode(bytes)
        .map(AffinePoint::extended)
        .filter(point -> point.times(Scalar.ORDER).isIdentity() && !point.isIdentity());
  }

  CurvePoint plus(CurvePoint b) {
    FieldElement product = z.times(b.z);
    return joined(
        y.minus(x).times(b.y.minus(b.x)),
        y.plus(x).times(b.y.plus(b.x)),
        t.times(AffinePoint.TWO_D).times(b.t),
        product.plus(product));
  }

  /** The same with a point whose Z is one. */
  CurvePoint plus(AffinePoint b) {
    return joined(
        y.minus(x).times(b.difference()),
        y.plus(x).times(b.sum()),
        t.times(b.product()),
        z.plus(z));
  }

  /** The last steps of RFC 8032, 5.1.4. */
  private static CurvePoint joined(FieldElement a, FieldElement b, FieldElement c, FieldElement d) {
    FieldElement e = b.minus(a);
    FieldElement f = d.minus(c);
    FieldElement g = d.plus(c);
    FieldElement h = b.plus(a);
    return new CurvePoint(e.times(f), g.times(h), f.times(g), e.times(h));
  }

  CurvePoint doubled() {
    FieldElement a = x.squared();
    FieldElement b = y.squared();
    FieldElement c = z.squared();
    FieldElement h = a.plus(b);
    FieldElement e = h.minus(x.plus(y).squared());
    FieldElement g = a.minus(b);
    FieldElement f = c.plus(c).plus(g);
    return new CurvePoint(e.times(f), g.times(h), f.times(g), e.times(h));
  }

  CurvePoint doubled(int times) {
    CurvePoint point = this;
    for (int i = 0; i < times; i++) {
      point = point.doubled();
    }
    return point;
  }

  /**
   * @param scalar not negative
   */
  CurvePoint times(BigInteger scalar) {
    CurvePoint product = IDENTITY;
    for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
      product = product.doubled();
      product = scalar.testBit(bit) ? product.plus(this) : product;
    }
    return product;
  }

  CurvePoint timesCofactor() {
    return doubled(COFACTOR_BITS);
  }

  CurvePoint negated() {
    return new CurvePoint(x.negated(), y, z, t.negated());
  }

  boolean isAt(AffinePoint b) {
    return y.minus(x).minus(b.difference().times(z)).isZero()
        && y.plus(x).minus(b.sum().times(z)).isZero();
  }

  boolean isIdentity() {
    return x.isZero() && y.minus(z).isZero();
  }
}
