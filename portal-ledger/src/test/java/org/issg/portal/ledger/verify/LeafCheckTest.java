package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.EditedBundle;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.SampleLog;
import org.junit.jupiter.api.Test;

/** Many leaves are checked by one equation, and the leaf that is not well is named all the same. */
class LeafCheckTest {

  private static final int SIZE = 40;
  private static final String ID = "01a20e9b-970c-7a7d-b4c6-faf4f0264d4b";
  private static final Trust TRUST =
      new Trust(
          List.of(SampleKeys.LOG.verifier()),
          List.of(),
          List.of(SampleKeys.NODE.verifier()),
          OptionalLong.of(0),
          Set.of(),
          false);

  private final SampleLog log = SampleLog.of(SIZE);

  @Test
  void rightSignaturesPassTogetherAndEachByItself() {
    byte[] bundle = signed(log);

    assertThatNoException().isThrownBy(() -> verify(bundle, false));
    assertThatNoException().isThrownBy(() -> verify(bundle, true));
  }

  @Test
  void theLeafWithAWrongSignatureIsNamedWhereverItStands() {
    for (int leaf = 0; leaf < SIZE; leaf++) {
      byte[] bundle =
          new EditedBundle(signed(log)).edit(leaf, LeafCheckTest::otherSignature).sealed();

      assertRefused(bundle, Cause.FORGED_LEAF, "Leaf " + leaf + " has a wrong signature");
    }
  }

  @Test
  void ofSeveralWrongSignaturesTheFirstIsNamed() {
    byte[] bundle =
        new EditedBundle(signed(log))
            .edit(30, LeafCheckTest::otherSignature)
            .edit(7, LeafCheckTest::otherSignature)
            .sealed();

    assertRefused(bundle, Cause.FORGED_LEAF, "Leaf 7 has a wrong signature");
  }

  @Test
  void aLeafThatIsThereTwiceIsRefusedByItsId() {
    SampleLog doubled =
        log.with(3, "{\"id\":\"" + ID + "\",\"v\":1}").with(33, "{\"id\":\"" + ID + "\",\"v\":2}");

    assertRefused(
        signed(doubled), Cause.REPEATED_LEAF, "Leaf 33 repeats leaf 3: both have the id " + ID);
  }

  private byte[] signed(SampleLog of) {
    var head = of.head(0, SIZE, SIZE).signedBy(List.of(SampleKeys.NODE.verifier()), 0);
    return of.signed(head, 0, SampleKeys.NODE);
  }

  /** A line with another signature of the same length. */
  private static String otherSignature(String line) {
    int from = line.lastIndexOf('\t') + 1;
    return line.substring(0, from)
        + (line.charAt(from) == 'A' ? 'B' : 'A')
        + line.substring(from + 1);
  }

  private static void assertRefused(byte[] bundle, Cause cause, String message) {
    for (boolean each : new boolean[] {false, true}) {
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> verify(bundle, each));

      assertThat(refusal.reason()).isEqualTo(cause);
      assertThat(refusal).hasMessageStartingWith(message);
    }
  }

  private static Verification.Verdict verify(byte[] bundle, boolean each) throws IOException {
    LeafPipeline pipeline = new LeafPipeline(Runnable::run, each, more -> {});
    return new Verification(TRUST, Optional.empty(), pipeline)
        .run(new ByteArrayInputStream(bundle));
  }
}
