package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.issg.portal.ledger.bundle.EditedBundle;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.SampleLog;
import org.issg.portal.ledger.bundle.ValuedLog;
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
      new Trust(List.of(LOG), List.of(WITNESS), List.of(NODE), OptionalLong.of(0), Set.of());

  private static final Trust PLAIN =
      new Trust(List.of(LOG), List.of(), List.of(), OptionalLong.empty(), Set.of());
  private static final String LAST_LINE = "end 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

  private final byte[] small = SampleLog.of(2).whole();
  private final byte[] signed = signed();
  private final byte[] larger = larger();
  private final byte[] valued = valued();

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
  void theBundlesPassAsTheyAre() throws IOException {
    assertThat(passes(small, PLAIN)).isTrue();
    assertThat(passes(signed, STRICT)).isTrue();
    assertThat(passes(larger, PLAIN)).isTrue();
    assertThat(passes(valued, PLAIN)).isTrue();
  }

  @Test
  void noBitOfASmallBundleCanFlip() throws IOException {
    for (int bit = 0; bit < small.length * 8; bit++) {
      assertRefused(flipped(small, bit), PLAIN, bit);
    }
  }

  @Test
  void noBitOfASmallBundleCanFlipEvenWhenItIsSealedAnew() throws IOException {
    for (int bit = 0; bit < sealed(small) * 8; bit++) {
      assertRefused(resealed(small, bit), PLAIN, bit);
    }
  }

  @Test
  void noBitOfABundleWithValuesCanFlipEvenWhenItIsSealedAnew() throws IOException {
    for (int bit = 0; bit < sealed(valued) * 8; bit++) {
      assertRefused(flipped(valued, bit), PLAIN, bit);
      assertRefused(resealed(valued, bit), PLAIN, bit);
    }
  }

  @Test
  void noBitOfASignedBundleCanFlipEvenWhenItIsSealedAnew() throws IOException {
    Random random = random();

    for (int i = 0; i < SAMPLE; i++) {
      int bit = random.nextInt(sealed(signed) * 8);
      assertRefused(resealed(signed, bit), STRICT, bit);
    }
  }

  @Test
  void noBitOfALargerBundleCanFlip() throws IOException {
    Random random = random();

    for (int i = 0; i < SAMPLE; i++) {
      int bit = random.nextInt(larger.length * 8);
      assertRefused(flipped(larger, bit), PLAIN, bit);
    }
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

  private static void assertRefused(byte[] bundle, Trust trust, int bit) throws IOException {
    assertThat(passes(bundle, trust)).as("bit %d", bit).isFalse();
  }

  private static byte[] flipped(byte[] bundle, int bit) {
    byte[] flipped = bundle.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  private static boolean passes(byte[] bundle, Trust trust) throws IOException {
    try {
      new Verification(trust, Optional.empty(), new LeafPipeline(Runnable::run, false, more -> {}))
          .run(new ByteArrayInputStream(bundle));
      return true;
    } catch (Refusal e) {
      return false;
    }
  }
}
