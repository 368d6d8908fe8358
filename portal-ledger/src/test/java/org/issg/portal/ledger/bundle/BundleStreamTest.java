package org.issg.portal.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.issg.portal.ledger.verify.LeafPipeline;
import org.issg.portal.ledger.verify.Trust;
import org.issg.portal.ledger.verify.Verification;
import org.junit.jupiter.api.Test;

/** A bundle that is read while it is written is the same bundle, its parts asked for in order. */
class BundleStreamTest implements BundleSource {

  private static final int SIZE = 11;
  private static final List<String> KINDS = List.of("member");
  private static final byte[] SALT = new byte[32];

  private final SampleLog log = SampleLog.of(SIZE);
  private final List<String> asked = new ArrayList<>();
  private int lostFrom = SIZE;

  @Test
  void itsPiecesAreTheBundle() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleWriter writer = new BundleWriter(out);
    writer.values(new ValuesHead(0, SIZE, KINDS));
    writer.value(StoredValue.kept(3, Side.AFTER, SALT, SALT));
    writer.head(log.head(0, SIZE, SIZE));
    for (StoredLeaf leaf : log.leaves()) {
      writer.leaf(leaf);
    }
    writer.end();

    byte[] pieces = BundleStream.of(KINDS, this).readAllBytes();

    assertThat(pieces).isEqualTo(out.toByteArray());
  }

  @Test
  void valuesAreReadUpToTheCheckpointThatWasChosen() throws IOException {
    BundleStream.of(KINDS, this).readAllBytes();

    assertThat(asked).startsWith("head 0", "values 0 11", "leaves 0 11");
  }

  @Test
  void leavesThatAreLostEndItEarly() throws IOException {
    lostFrom = 4;

    String bundle = new String(BundleStream.of(KINDS, this).readAllBytes(), StandardCharsets.UTF_8);

    assertThat(bundle).contains("\n3\t").doesNotContain("\n4\t").contains("\nend ");
  }

  @Test
  void valuesThatAreDestroyedMeanwhileLeadToALaterCheckpoint() throws IOException {
    ValuedLog growing = new ValuedLog().change("member", false).read();

    String said = verified(new DestroyedMeanwhile(growing));

    assertThat(said)
        .startsWith("all 6 leaves")
        .contains("before leaf 6, values of member: 1 open their commitments, 1 were redacted");
  }

  @Test
  void aRedactionThatWasNeverSignedDoesNotKeepTheBundleFromItsEnd() throws IOException {
    ValuedLog invented = new ValuedLog().change("member", false).destroy(0, 1_000_000);

    assertThatThrownBy(() -> verified(invented.source("member")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("values after of leaf 0 are gone");
  }

  private static String verified(BundleSource source) throws IOException {
    Trust trust =
        new Trust(
            List.of(SampleKeys.LOG.verifier()),
            List.of(),
            List.of(),
            OptionalLong.empty(),
            Set.of("member"),
            false);
    try (InputStream in = BundleStream.of(KINDS, source)) {
      return new Verification(
              trust, Optional.empty(), new LeafPipeline(Runnable::run, false, more -> {}))
          .run(in)
          .sentence();
    }
  }

  /** A log whose first values are destroyed after the checkpoint was chosen, and which goes on. */
  private static final class DestroyedMeanwhile implements BundleSource {

    private final ValuedLog log;
    private final BundleSource source;
    private boolean destroyed;

    DestroyedMeanwhile(ValuedLog log) {
      this.log = log;
      this.source = log.source("member");
    }

    @Override
    public BundleHead head(long least) {
      return source.head(least);
    }

    @Override
    public List<StoredValue> values(long from, long end) {
      if (!destroyed) {
        destroyed = true;
        log.request("one", 0).confirm("another", 0).destroy(0, 3).change("member", false).read();
      }
      return source.values(from, end);
    }

    @Override
    public List<StoredLeaf> leaves(long from, long end) {
      return source.leaves(from, end);
    }
  }

  @Override
  public List<StoredValue> values(long from, long end) {
    asked.add("values " + from + " " + end);
    return List.of(StoredValue.kept(3, Side.AFTER, SALT, SALT));
  }

  @Override
  public BundleHead head(long least) {
    asked.add("head " + least);
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
