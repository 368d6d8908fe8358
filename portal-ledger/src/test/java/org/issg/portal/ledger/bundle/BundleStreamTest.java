package org.issg.portal.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bundle that is read while it is written is the same bundle, its parts asked for in order. */
class BundleStreamTest implements BundleSource {

  private static final int SIZE = 11;
  private static final ValuesHead VALUES = new ValuesHead(0, SIZE, List.of("member"));
  private static final byte[] SALT = new byte[32];

  private final SampleLog log = SampleLog.of(SIZE);
  private final List<String> asked = new ArrayList<>();
  private int lostFrom = SIZE;

  @Test
  void itsPiecesAreTheBundle() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleWriter writer = new BundleWriter(out);
    writer.values(VALUES);
    writer.value(StoredValue.kept(3, Side.AFTER, SALT, SALT));
    writer.head(log.head(0, SIZE, SIZE));
    for (StoredLeaf leaf : log.leaves()) {
      writer.leaf(leaf);
    }
    writer.end();

    byte[] pieces = BundleStream.of(VALUES, this).readAllBytes();

    assertThat(pieces).isEqualTo(out.toByteArray());
  }

  @Test
  void theCheckpointIsChosenAfterTheValuesWereRead() throws IOException {
    BundleStream.of(VALUES, this).readAllBytes();

    assertThat(asked).startsWith("values 0 11", "head", "leaves 0 11");
  }

  @Test
  void leavesThatAreLostEndItEarly() throws IOException {
    lostFrom = 4;

    String bundle =
        new String(BundleStream.of(VALUES, this).readAllBytes(), StandardCharsets.UTF_8);

    assertThat(bundle).contains("\n3\t").doesNotContain("\n4\t").contains("\nend ");
  }

  @Override
  public List<StoredValue> values(long from, long end) {
    asked.add("values " + from + " " + end);
    return List.of(StoredValue.kept(3, Side.AFTER, SALT, SALT));
  }

  @Override
  public BundleHead head() {
    asked.add("head");
    return log.head(0, SIZE, SIZE);
  }

  @Override
  public List<StoredLeaf> leaves(long from, long end) {
    asked.add("leaves " + from + " " + end);
    return from < lostFrom
        ? log.leaves().subList((int) from, (int) Math.min(from + 4, lostFrom))
        : List.of();
  }
}
