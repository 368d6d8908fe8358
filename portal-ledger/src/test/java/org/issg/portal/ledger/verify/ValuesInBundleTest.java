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
import org.issg.portal.ledger.bundle.EditedBundle;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.ValuedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that a bundle holds are those to which its leaves commit, or were redacted by two. */
class ValuesInBundleTest {

  private static final String GONE = "REFUSED (redaction without its own leaf): The values ";

  @TempDir private Path folder;

  /** Leaves 1 and 2 have values, and leaf 3 of a kind that auditors may not read. */
  private final ValuedLog log =
      new ValuedLog().read().change("member", false).change("member", true).change("paper", true);

  private final byte[] kept = log.bundle(0, 4, "member");

  private byte[] redacted() {
    return log.request("one", 2).confirm("another", 2).destroy(2, 5).read().bundle(0, 6, "member");
  }

  @Test
  void valuesThatAreThereAreVerifiedAndOthersNamed() throws IOException {
    assertThat(verify(kept))
        .startsWith("VERIFIED: all 4 leaves")
        .endsWith(
            "; before leaf 4, values of member: 3 open their commitments, 0 were redacted;"
                + " values that are not here: of 1 leaves about paper.");
  }

  @Test
  void aRedactionThatASecondPersonConfirmedIsVerified() throws IOException {
    assertThat(verify(redacted()))
        .startsWith("VERIFIED: all 7 leaves")
        .contains("values of member: 1 open their commitments, 2 were redacted");
  }

  @Test
  void leavesBeyondTheValuesAreNamed() throws IOException {
    assertThat(verify(log.bundle(0, 2, "member", "paper")))
        .startsWith("VERIFIED: ")
        .contains("before leaf 2, values of member, paper: 1 open")
        .contains("not here: of 1 leaves about member, of 1 leaves about paper.");
  }

  @Test
  void aRangeHoldsItsOwnValues() throws IOException {
    redacted();

    assertThat(verify(log.bundle(2, 7, "member"), "--part"))
        .startsWith("VERIFIED: only a part, leaves 2 to 6 of 7")
        .contains("0 open their commitments, 2 were redacted");
  }

  @Test
  void changedValuesAreRefused() throws IOException {
    String content = "eyJuIjoxLCJzaWRlIjoiYWZ0ZXIifQ==";
    byte[] other =
        new EditedBundle(kept).editHead(content, "eyJuIjoyLCJzaWRlIjoiYWZ0ZXIifQ==").sealed();

    assertThat(verify(other))
        .startsWith("REFUSED (changed values): The values after of leaf 1 were changed");
  }

  @Test
  void anotherSaltIsRefused() throws IOException {
    byte[] none =
        new EditedBundle(kept)
            .dropOfHead("1\tafter\t")
            .addToHead("values 0 4", "1\tafter\tAAAA\te30=")
            .sealed();

    assertThat(verify(none)).startsWith("REFUSED (changed values): The values after of leaf 1 ");
  }

  @Test
  void valuesThatAreGoneAreRefused() throws IOException {
    byte[] without = new EditedBundle(kept).dropOfHead("2\tbefore\t").sealed();

    assertThat(verify(without)).startsWith(GONE + "before of leaf 2 are gone");
  }

  @Test
  void valuesOfNoLeafAreRefused() throws IOException {
    byte[] more = new EditedBundle(kept).addToHead("values 0 4", "0\tafter\tAAAA\te30=").sealed();
    byte[] before =
        new EditedBundle(kept).addToHead("values 0 4", "1\tbefore\tAAAA\te30=").sealed();
    byte[] uncovered =
        new EditedBundle(kept).editHead("values 0 4 member", "values 0 4 nobody").sealed();

    assertThat(verify(more)).startsWith("REFUSED (changed values): There are values of leaf 0 ");
    assertThat(verify(before)).startsWith("REFUSED (changed values): There are values of leaf 1 ");
    assertThat(verify(uncovered))
        .startsWith("REFUSED (changed values): There are values of leaf 1 ");
  }

  @Test
  void valuesOutOfOrderOrRangeAreRefused() throws IOException {
    for (String line :
        List.of("2\tafter\tAAAA\te30=", "4\tafter\tAAAA\te30=", "1\tlater\tAAAA\te30=", "1")) {
      byte[] bundle = new EditedBundle(kept).addToHead("2\tafter\t", line).sealed();

      assertThat(verify(bundle)).as(line).startsWith("REFUSED (not a bundle): ");
    }
    for (String title :
        List.of("values 1 4 member", "values 0 5 member", "values 0 4 paper member", "values 0")) {
      byte[] bundle = new EditedBundle(kept).editHead("values 0 4 member", title).sealed();

      assertThat(verify(bundle)).as(title).startsWith("REFUSED (not a bundle): ");
    }
  }

  @Test
  void aRedactionNeedsTheLeafOfAnotherPersonThatNamesIt() throws IOException {
    byte[] unconfirmed =
        new EditedBundle(redacted()).editHead("destroyed\t5", "destroyed\t4").sealed();
    byte[] elsewhere =
        new EditedBundle(redacted()).editHead("destroyed\t5", "destroyed\t9").sealed();
    byte[] ofAnother =
        log().request("one", 1).confirm("another", 1).destroy(2, 5).bundle(0, 6, "member");
    byte[] byOne = log().request("one", 2).confirm("one", 2).destroy(2, 5).bundle(0, 6, "member");
    byte[] ofNobody = log().read().confirm("one", 2).destroy(2, 5).bundle(0, 6, "member");
    byte[] declined =
        log()
            .request("one", 2)
            .redaction("log.redactionDeclined", "another", 2)
            .destroy(2, 5)
            .bundle(0, 6, "member");
    byte[] before =
        new ValuedLog()
            .request("one", 2)
            .confirm("another", 2)
            .change("member", true)
            .destroy(2, 1)
            .bundle(0, 3, "member");

    byte[] askedForAnother =
        log().request("one", 1).confirm("another", 2).destroy(2, 5).bundle(0, 6, "member");
    byte[] askedByBoth =
        log()
            .request("one", 2)
            .request("another", 2)
            .confirm("one", 2)
            .destroy(2, 6)
            .bundle(0, 7, "member");
    byte[] askedByOneAndByNobody =
        log()
            .request("one", 2)
            .request("", 2)
            .confirm("another", 2)
            .destroy(2, 6)
            .bundle(0, 7, "member");
    byte[] askedByNobodyKnown =
        log().request("", 2).confirm("another", 2).destroy(2, 5).bundle(0, 6, "member");

    for (byte[] bundle :
        List.of(
            unconfirmed,
            elsewhere,
            ofAnother,
            byOne,
            ofNobody,
            declined,
            before,
            askedForAnother,
            askedByBoth,
            askedByOneAndByNobody,
            askedByNobodyKnown)) {
      assertThat(verify(bundle)).startsWith(GONE).contains(" of leaf 2 are gone");
    }
  }

  @Test
  void aRedactionThatWasConfirmedBehindThePartIsNotLookedAt() throws IOException {
    redacted();
    String later = GONE + "before of leaf 2 are gone";

    assertThat(verify(log.part(0, 5, "member"), "--part"))
        .startsWith("VERIFIED: only a part, leaves 0 to 4 of 7")
        .contains("1 open their commitments, 0 were redacted, 2 by leaves that are not looked at");
    assertThat(
            verify(
                new EditedBundle(log.part(0, 5, "member"))
                    .editHead("destroyed\t5", "destroyed\t7")
                    .sealed(),
                "--part"))
        .startsWith(later);
  }

  @Test
  void kindsThatTheAuditorDemandsMustBeThere() throws IOException {
    assertThat(verify(kept, "--values", "member")).startsWith("VERIFIED: ");
    assertThat(verify(kept, "--values", "member,paper"))
        .startsWith("REFUSED (values not covered): The bundle does not hold the values of 'paper'");
  }

  @Test
  void demandedValuesReachToTheEndOfTheRange() throws IOException {
    assertThat(verify(log.bundle(0, 3, "member"))).startsWith("VERIFIED: ");
    assertThat(verify(log.bundle(0, 3, "member"), "--values", "member"))
        .startsWith("REFUSED (values not covered): The bundle holds values of leaves before 3 only")
        .endsWith("its range ends before 4.");
    assertThat(verify(log.bundle(0, 0, "member"), "--values", "member"))
        .startsWith("REFUSED (values not covered): ");
  }

  private static ValuedLog log() {
    return new ValuedLog()
        .read()
        .change("member", false)
        .change("member", true)
        .change("paper", true);
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
