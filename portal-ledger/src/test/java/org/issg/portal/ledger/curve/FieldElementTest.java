package org.issg.portal.ledger.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The field against whole numbers modulo its prime. */
class FieldElementTest {

  private static final BigInteger PRIME =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final int SAMPLE = 300;

  private final List<BigInteger> numbers = numbers();

  /** Random ones, and all near a limb's or the prime's edge. */
  private static List<BigInteger> numbers() {
    long seed = System.nanoTime();
    System.out.println("FieldElementTest: seed " + seed);
    Random random = new Random(seed);
    List<BigInteger> numbers = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      numbers.add(new BigInteger(255, random));
    }
    for (int bits : new int[] {0, 51, 102, 153, 204, 255}) {
      for (int away = -20; away <= 20; away++) {
        BigInteger number = BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(away));
        if (number.signum() >= 0 && number.bitLength() <= 255) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  @Test
  void productsOfSumsAndDifferencesAreThoseOfNumbers() {
    for (int i = 3; i < numbers.size(); i++) {
      BigInteger a = numbers.get(i);
      BigInteger b = numbers.get(i - 1);
      BigInteger c = numbers.get(i - 2);
      BigInteger d = numbers.get(i - 3);

      FieldElement left = of(a).plus(of(b)).minus(of(c));
      FieldElement right = of(c).minus(of(a)).minus(of(d));

      assertSame(
          left.times(right), a.add(b).subtract(c).multiply(c.subtract(a).subtract(d)), a, b, c, d);
    }
  }

  @Test
  void squaresAreProducts() {
    for (BigInteger a : numbers) {
      assertSame(of(a).squared(), a.multiply(a), a);
      assertSame(of(a).negated().squared(3), a.modPow(BigInteger.valueOf(8), PRIME), a);
    }
  }

  @Test
  void thePowerForRootsIsThatPower() {
    BigInteger power = BigInteger.ONE.shiftLeft(252).subtract(BigInteger.valueOf(3));

    for (BigInteger a : numbers) {
      assertSame(of(a).toThePowerOfRoots(), a.modPow(power, PRIME), a);
    }
  }

  @Test
  void zeroAndOddAreToldOfTheNumberBelowThePrime() {
    for (BigInteger a : numbers) {
      assertThat(of(a).isZero()).as("%s", a).isEqualTo(a.mod(PRIME).signum() == 0);
      assertThat(of(a).isOdd()).as("%s", a).isEqualTo(a.mod(PRIME).testBit(0));
      assertThat(of(a).negated().isOdd()).as("-%s", a).isEqualTo(a.negate().mod(PRIME).testBit(0));
    }
  }

  private static void assertSame(FieldElement actual, BigInteger expected, BigInteger... of) {
    assertThat(actual.minus(of(expected.mod(PRIME))).isZero()).as("of %s", List.of(of)).isTrue();
  }

  private static FieldElement of(BigInteger number) {
    byte[] bytes = new byte[FieldElement.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = number.shiftRight(Byte.SIZE * i).byteValue();
    }
    return FieldElement.of(bytes);
  }
}
