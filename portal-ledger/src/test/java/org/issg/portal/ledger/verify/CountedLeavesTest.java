package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.SampleLog;
import org.issg.portal.ledger.tally.CountingNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log whose leaves are all signed and in the tree, but not all that the nodes committed. */
class CountedLeavesTest {

  @TempDir Path folder;

  private final List<byte[]> leaves = new ArrayList<>();

  /** Begin, three leaves, tally 1, three leaves, tally 2, two leaves. */
  private final CountingNode node =
      new CountingNode(leaves).begin().write(3).tally().write(3).tally().write(2);

  @Test
  void leavesThatNodesCountedAreVerified() throws IOException {
    assertThat(verify(0, 0))
        .startsWith("VERIFIED: all 11 leaves")
        .contains("; 7 leaves agree with the tallies of 1 starts of nodes")
        .contains(" 2 are not counted.");
  }

  @Test
  void aLeafThatWasTakenAwayBeforeItWasSequencedIsNamed() throws IOException {
    leaves.remove(6);

    assertThat(verify(0, 0))
        .startsWith("REFUSED (leaf missing between tallies): Of the node ")
        .contains("1 of 3 leaves is missing between tallies 1 and 2.");
  }

  @Test
  void aTallyThatWasTakenAwayIsNamed() throws IOException {
    node.tally();
    leaves.remove(8);

    assertThat(verify(0, 0))
        .startsWith("REFUSED (tally missing): ")
        .contains("tally 2 is missing.");
  }

  @Test
  void aLeafThatIsThereTwiceIsNamed() throws IOException {
    leaves.add(leaves.get(5));

    assertThat(verify(0, 0)).startsWith("REFUSED (").doesNotContain("VERIFIED");
  }

  @Test
  void whatIsNewSinceACheckpointIsVerifiedFromTheMiddleOfAnIntervalOn() throws IOException {
    node.tally().write(4).tally();

    for (int since = 1; since < leaves.size(); since++) {
      assertThat(verify(since, since)).as("since %d", since).startsWith("VERIFIED: ");
    }
  }

  @Test
  void whatIsMissingAmongTheNewIsNamedAfterTwoTallies() throws IOException {
    node.tally().write(4).tally().write(4).tally();
    leaves.remove(leaves.size() - 2);

    assertThat(verify(2, 2)).startsWith("REFUSED (leaf missing between tallies): ");
  }

  @Test
  void leavesOfAnEarlierTimeNeedNoTallies() throws IOException {
    leaves.clear();
    leaves.add("{\"action\":\"meeting.read\",\"n\":1}".getBytes(StandardCharsets.UTF_8));

    assertThat(verify(0, 0)).startsWith("VERIFIED: all 1 leaves").endsWith("signed by nodes.");
  }

  @Test
  void whoTakesSignaturesAwayDoesNotGetRidOfTallies() throws IOException {
    assertThat(verify(SampleLog.of(leaves).whole()))
        .startsWith(
            "REFUSED (leaf without a node's signature): Leaf 0 counts among those of a node");

    leaves.subList(0, 4).clear();
    assertThat(verify(SampleLog.of(leaves).whole()))
        .startsWith(
            "REFUSED (leaf without a node's signature): Leaf 0 counts among those of a node");
  }

  private String verify(int from, int known) throws IOException {
    SampleLog log = SampleLog.of(leaves);
    int size = leaves.size();
    byte[] signed =
        log.signed(
            log.head(from, size, size).signedBy(List.of(SampleKeys.NODE.verifier()), 0),
            0,
            SampleKeys.NODE);
    if (known == 0) {
      return verify(signed);
    }
    Path earlier = folder.resolve("earlier");
    Files.writeString(earlier, log.checkpoint(known).toString());
    return verify(signed, "--since", earlier.toString());
  }

  private String verify(byte[] bytes, String... more) throws IOException {
    Path bundle = Files.write(folder.resolve("bundle"), bytes);
    List<String> words =
        new ArrayList<>(List.of(bundle.toString(), "--key", SampleKeys.LOG.verifier().toString()));
    words.addAll(List.of(more));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new VerifyCommand(print(said), print(OutputStream.nullOutputStream())).run(words);
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  private static PrintStream print(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
