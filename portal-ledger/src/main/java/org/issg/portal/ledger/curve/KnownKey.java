package org.issg.portal.ledger.curve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key of Ed25519 that signed much: tables of its multiples tell right signatures, each by
 * itself, in a sixteenth of the time that this Java takes. What is right here is so by the
 * strictest reading of RFC 8032, without the factor eight and with each number in its one form, and
 * so for everybody; of anything else nothing is said.
 */
public final class KnownKey {

  private static final Multiples BASE = new Multiples(AffinePoint.BASE.extended());

  private final byte[] raw;
  private final Optional<Multiples> negated;

  /**
   * @param raw the 32 bytes of RFC 8032
   */
  public KnownKey(byte[] raw) {
    this.raw = raw.clone();
    this.negated = CurvePoint.ofKey(this.raw).map(CurvePoint::negated).map(Multiples::new);
  }

  /** Whether it is certain that this key signed the message: S·B - k·A is R. */
  public boolean surelySigned(byte[] message, byte[] signature) {
    if (negated.isEmpty() || signature.length != 2 * Scalar.HALF) {
      return false;
    }
    BigInteger response = Scalar.response(signature);
    Optional<AffinePoint> commitment = AffinePoint.decode(Arrays.copyOf(signature, Scalar.HALF));
    if (response.compareTo(Scalar.ORDER) >= 0 || commitment.isEmpty()) {
      return false;
    }
    BigInteger challenge =
        Scalar.challenge(Scalar.sha512(), new SignedMessage(raw, message, signature))
            .mod(Scalar.ORDER);
    return BASE.times(response).plus(negated.get().times(challenge)).isAt(commitment.get());
  }
}
