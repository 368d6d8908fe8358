package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.issg.portal.ledger.bundle.EditedBundle;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.SampleLog;
import org.issg.portal.ledger.bundle.ValuedLog;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.VerifierKey;
import org.junit.jupiter.api.Test;

/** No single bit of a bundle can change without the verifier refusing it. */
class BitFlipTest {

  private static final int SAMPLE = 1000;
  private static final VerifierKey LOG = SampleKeys.LOG.verifier();
  private static final VerifierKey WITNESS = SampleKeys.WITNESS.verifier();
  private static final VerifierKey NODE = SampleKeys.NODE.verifier();

  /** Insists on all that a bundle can show. */
  private static final Trust STRICT =
      new Trust(List.of(LOG), List.of(WITNESS), List.of(NODE), OptionalLong.of(0), Set.of(), true);

  private static final Trust PLAIN =
      new Trust(List.of(LOG), List.of(), List.of(), OptionalLong.empty(), Set.of(), true);
  private static final Trust EVERYTHING =
      new Trust(
          List.of(LOG), List.of(), List.of(NODE), OptionalLong.of(0), Set.of("member"), false);
  private static final String LAST_LINE = "end 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

  private final byte[] small = SampleLog.of(2).whole();
  private final byte[] signed = signed();
  private final byte[] larger = larger();
  private final byte[] valued = valued();
  private final EverythingBundle everything = new EverythingBundle();

  private static byte[] signed() {
    SampleLog log = SampleLog.of(2);
    return log.signed(
        log.head(1, 2, 2, SampleKeys.LOG, SampleKeys.WITNESS).signedBy(List.of(NODE), 0),
        0,
        SampleKeys.NODE);
  }

  /** With leaves before and after its range, and a witness that nobody asks for. */
  private static byte[] larger() {
    SampleLog log = SampleLog.of(300);
    return log.bundle(log.head(130, 270, 300, SampleKeys.LOG, SampleKeys.WITNESS));
  }

  /** With values of the first leaf that are gone, and of the last one that are there. */
  private static byte[] valued() {
    return new ValuedLog()
        .change("seat", true)
        .request("one", 0)
        .confirm("another", 0)
        .destroy(0, 2)
        .change("member", false)
        .bundle(0, 4, "member", "seat");
  }

  @Test
  void theBundlesPassAsTheyAre() {
    assertThat(passes(small, PLAIN)).isTrue();
    assertThat(passes(signed, STRICT)).isTrue();
    assertThat(passes(larger, PLAIN)).isTrue();
    assertThat(passes(valued, PLAIN)).isTrue();
    assertThat(passes(everything.bytes(), EVERYTHING, everything.earlier())).isTrue();
  }

  @Test
  void noBitOfASmallBundleCanFlip() {
    assertRefused(bits(small.length), bit -> flipped(small, bit), PLAIN);
  }

  @Test
  void noBitOfASmallBundleCanFlipEvenWhenItIsSealedAnew() {
    assertRefused(bits(sealed(small)), bit -> resealed(small, bit), PLAIN);
  }

  @Test
  void noBitOfABundleWithValuesCanFlipEvenWhenItIsSealedAnew() {
    assertRefused(bits(sealed(valued)), bit -> resealed(valued, bit), PLAIN);
  }

  @Test
  void noBitOfASignedBundleCanFlipEvenWhenItIsSealedAnew() {
    assertRefused(some(sealed(signed)), bit -> resealed(signed, bit), STRICT);
  }

  @Test
  void noBitOfABundleWithAllThereIsCanFlipEvenWhenItIsSealedAnew() {
    byte[] bundle = everything.bytes();

    assertThat(
            bits(sealed(bundle))
                .parallel()
                .filter(bit -> passes(resealed(bundle, bit), EVERYTHING, everything.earlier()))
                .toArray())
        .as("bits that can flip")
        .isEmpty();
  }

  @Test
  void noBitOfALargerBundleCanFlip() {
    assertRefused(some(larger.length), bit -> flipped(larger, bit), PLAIN);
  }

  /** Every bit of so many bytes. */
  private static IntStream bits(int bytes) {
    return IntStream.range(0, bytes * 8);
  }

  /** Some bits of so many bytes. */
  private static IntStream some(int bytes) {
    return random().ints(SAMPLE, 0, bytes * 8);
  }

  private static Random random() {
    long seed = System.nanoTime();
    System.out.println("BitFlipTest: seed " + seed);
    return new Random(seed);
  }

  /** How many bytes stand before the last line. */
  private static int sealed(byte[] bundle) {
    return bundle.length - LAST_LINE.length();
  }

  private static byte[] resealed(byte[] bundle, int bit) {
    return EditedBundle.resealed(flipped(bundle, bit), sealed(bundle));
  }

  /** Each bundle is verified by itself, on whichever core is free. */
  private static void assertRefused(IntStream bits, IntFunction<byte[]> bundle, Trust trust) {
    assertThat(bits.parallel().filter(bit -> passes(bundle.apply(bit), trust)).toArray())
        .as("bits that can flip")
        .isEmpty();
  }

  private static byte[] flipped(byte[] bundle, int bit) {
    byte[] flipped = bundle.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  private static boolean passes(byte[] bundle, Trust trust) {
    return passes(bundle, trust, Optional.empty());
  }

  private static boolean passes(byte[] bundle, Trust trust, Optional<SignedNote> earlier) {
    try {
      new Verification(trust, earlier, new LeafPipeline(Runnable::run, true, more -> {}))
          .run(new ByteArrayInputStream(bundle));
      return true;
    } catch (Refusal e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
