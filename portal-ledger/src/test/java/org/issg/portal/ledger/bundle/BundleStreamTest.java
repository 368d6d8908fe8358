package org.issg.portal.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bundle that is read while it is written is the same bundle. */
class BundleStreamTest {

  private static final int SIZE = 11;

  private final SampleLog log = SampleLog.of(SIZE);

  @Test
  void itsPiecesAreTheBundle() throws IOException {
    BundleStream pieces =
        new BundleStream(log.head(0, SIZE, SIZE), next -> leaves(next, Math.min(next + 4, SIZE)));

    assertThat(new SequenceInputStream(pieces).readAllBytes()).isEqualTo(log.whole());
  }

  @Test
  void leavesThatAreLostEndItEarly() throws IOException {
    BundleStream pieces =
        new BundleStream(log.head(0, SIZE, SIZE), next -> next < 4 ? leaves(next, 4) : List.of());

    String bundle =
        new String(new SequenceInputStream(pieces).readAllBytes(), StandardCharsets.UTF_8);

    assertThat(bundle).contains("\n3\t").doesNotContain("\n4\t").contains("\nend ");
  }

  private List<StoredLeaf> leaves(long from, long end) {
    return log.leaves().subList((int) from, (int) end);
  }
}
