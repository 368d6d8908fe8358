package org.issg.portal.ledger.curve;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signatures of Ed25519 that are checked together, far faster than one by one: with random weights
 * z, eight times the sum of z·R + z·k·A - z·s·B must be the identity (Bernstein et al.,
 * <i>High-speed high-security signatures</i>, section 5, with the factor eight of RFC 8032, 5.1.7).
 * With one wrong signature among them it is so with a chance of 2^-125 at most. A batch that does
 * not hold says nothing of any one signature.
 *
 * <p>This Java leaves the factor eight out when it checks a single signature. The two differ only
 * for an R with a part of small order, which nobody but the holder of the private key can make
 * pass; a key with such a part holds in no batch. All of it is public, so nothing here takes a
 * constant time.
 */
public final class SignatureBatch {

  private final MessageDigest sha512 = Scalar.sha512();
  private final byte[] weights;
  private final List<AffinePoint> commitments = new ArrayList<>();
  private final Map<ByteBuffer, BigInteger> challenges = new HashMap<>();
  private BigInteger responses = BigInteger.ZERO;

  private SignatureBatch(byte[] weights) {
    this.weights = weights;
  }

  /** Whether all of these signatures are right. */
  public static boolean holds(List<SignedMessage> messages, SecureRandom random) {
    byte[] weights = new byte[messages.size() * WeightedSum.WEIGHT];
    random.nextBytes(weights);
    SignatureBatch batch = new SignatureBatch(weights);
    return messages.stream().allMatch(batch::add) && batch.isIdentity();
  }

  /** Whether the signature is of the right form, which is all that is known of it until the end. */
  private boolean add(SignedMessage message) {
    byte[] signature = message.signature();
    if (signature.length != 2 * Scalar.HALF) {
      return false;
    }
    BigInteger response = Scalar.response(signature);
    Optional<AffinePoint> commitment = AffinePoint.decode(Arrays.copyOf(signature, Scalar.HALF));
    if (response.compareTo(Scalar.ORDER) >= 0 || commitment.isEmpty()) {
      return false;
    }
    int from = commitments.size() * WeightedSum.WEIGHT;
    BigInteger weight = Scalar.number(weights, from, from + WeightedSum.WEIGHT);
    commitments.add(commitment.get());
    responses = responses.add(weight.multiply(response));
    challenges.merge(
        ByteBuffer.wrap(message.key()),
        weight.multiply(Scalar.challenge(sha512, message)),
        BigInteger::add);
    return true;
  }

  private boolean isIdentity() {
    CurvePoint sum =
        WeightedSum.of(commitments, weights)
            .plus(AffinePoint.BASE.extended().times(responses.negate().mod(Scalar.ORDER)));
    for (Map.Entry<ByteBuffer, BigInteger> each : challenges.entrySet()) {
      Optional<CurvePoint> key = CurvePoint.ofKey(each.getKey().array());
      if (key.isEmpty()) {
        return false;
      }
      sum = sum.plus(key.get().times(each.getValue().mod(Scalar.ORDER)));
    }
    return sum.timesCofactor().isIdentity();
  }
}
