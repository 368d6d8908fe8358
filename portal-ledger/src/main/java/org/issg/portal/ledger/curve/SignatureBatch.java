package org.issg.portal.ledger.curve;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
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

  private static final int HALF = FieldElement.BYTES;

  /** The order of the base point, L. */
  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final CurvePoint BASE =
      AffinePoint.decode(HexFormat.of().parseHex("58" + "66".repeat(HALF - 1)))
          .orElseThrow()
          .extended();

  private final MessageDigest sha512 = sha512();
  private final byte[] weights;
  private final List<AffinePoint> commitments = new ArrayList<>();
  private final Map<ByteBuffer, BigInteger> challenges = new HashMap<>();
  private BigInteger responses = BigInteger.ZERO;

  private SignatureBatch(byte[] weights) {
    this.weights = weights;
  }

  private static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-512", e);
    }
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
    if (signature.length != 2 * HALF) {
      return false;
    }
    BigInteger response = number(signature, HALF, signature.length);
    Optional<AffinePoint> commitment = AffinePoint.decode(Arrays.copyOf(signature, HALF));
    if (response.compareTo(ORDER) >= 0 || commitment.isEmpty()) {
      return false;
    }
    int from = commitments.size() * WeightedSum.WEIGHT;
    BigInteger weight = number(weights, from, from + WeightedSum.WEIGHT);
    commitments.add(commitment.get());
    responses = responses.add(weight.multiply(response));
    challenges.merge(
        ByteBuffer.wrap(message.key()), weight.multiply(challenge(message)), BigInteger::add);
    return true;
  }

  private BigInteger challenge(SignedMessage message) {
    sha512.update(message.signature(), 0, HALF);
    sha512.update(message.key());
    byte[] hash = sha512.digest(message.message());
    return number(hash, 0, hash.length);
  }

  /** Lowest byte first. */
  private static BigInteger number(byte[] bytes, int from, int end) {
    byte[] highestFirst = new byte[end - from];
    for (int i = 0; i < highestFirst.length; i++) {
      highestFirst[i] = bytes[end - 1 - i];
    }
    return new BigInteger(1, highestFirst);
  }

  private boolean isIdentity() {
    CurvePoint sum =
        WeightedSum.of(commitments, weights).plus(BASE.times(responses.negate().mod(ORDER)));
    for (Map.Entry<ByteBuffer, BigInteger> each : challenges.entrySet()) {
      Optional<CurvePoint> key = key(each.getKey().array());
      if (key.isEmpty()) {
        return false;
      }
      sum = sum.plus(key.get().times(each.getValue().mod(ORDER)));
    }
    return sum.timesCofactor().isIdentity();
  }

  /** The key's point, if it has no part of small order. */
  private static Optional<CurvePoint> key(byte[] bytes) {
    return AffinePoint.decode(bytes)
        .map(AffinePoint::extended)
        .filter(point -> point.times(ORDER).isIdentity() && !point.isIdentity());
  }
}
