package org.issg.portal.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.EditedBundle;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.SampleLog;
import org.issg.portal.ledger.command.UsageException;
import org.issg.portal.ledger.note.NoteSignature;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.tree.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the auditor is told of good bundles, and of each kind of bad one. */
class VerifyCommandTest {

  private static final String KEY = SampleKeys.LOG.verifier().toString();

  private final SampleLog log = SampleLog.of(11);

  @TempDir private Path folder;
  private Path bundle;
  private int code;
  private String said;

  @BeforeEach
  void nameTheBundle() {
    bundle = folder.resolve("bundle");
  }

  @Test
  void aWholeLogIsVerified() throws IOException {
    verify(log.whole());

    assertVerified("all 11 leaves of portal.example/audit, root " + log.prover().root(11));
  }

  @Test
  void anEmptyLogIsVerified() throws IOException {
    verify(SampleLog.of(0).whole());

    assertVerified("all 0 leaves of portal.example/audit");
  }

  @Test
  void eachRangeIsVerified() throws IOException {
    for (int from = 0; from <= 11; from++) {
      for (int end = from; end <= 11; end++) {
        verify(log.bundle(log.head(from, end, 11)), "--part");

        assertThat(code).as("%d to %d: %s", from, end, said).isZero();
      }
    }
  }

  @Test
  void partOfTheLogIsRefusedUnlessTheAuditorAsksForIt() throws IOException {
    for (byte[] part :
        List.of(
            log.bundle(log.head(0, 10, 11)),
            log.bundle(log.head(1, 11, 11)),
            log.bundle(log.head(11, 11, 11)))) {
      verify(part);
      assertRefused("part of the log", "the log has 11", "Only --part accepts that.");
    }
    verify(log.bundle(log.head(8, 11, 11)), "--since", checkpoint(log, 7));
    assertRefused("part of the log", "leaves from 8 to before 11", "of which you know 7");
    verify(log.bundle(log.head(7, 10, 11)), "--since", checkpoint(log, 7));
    assertRefused("part of the log", "leaves from 7 to before 10");

    verify(log.bundle(log.head(3, 10, 11)), "--part");
    assertVerified(
        "only a part, leaves 3 to 9 of 11",
        "; NOT LOOKED AT: leaves before 3, leaves from 10 on, what nodes counted.");
    verify(log.bundle(log.head(7, 11, 11)), "--since", checkpoint(log, 7));
    assertVerified("leaves 7 to 10 of 11");
    assertThat(said).doesNotContain("only a part", "NOT LOOKED AT");
  }

  @Test
  void theAcceptedCheckpointIsKeptForTheNextTime() throws IOException {
    Path kept = folder.resolve("checkpoint");

    verify(log.bundle(log.head(0, 7, 7)), "--save", kept.toString());
    assertVerified("all 7 leaves");
    verify(log.whole(), "--since", kept.toString(), "--save", kept.toString());

    assertVerified("all 11 leaves", "continues your checkpoint of 7 leaves");
    assertThat(kept).hasContent(log.checkpoint(11).toString());
  }

  @Test
  void eachBundleThatReachesBackIsLinked() throws IOException {
    for (int earlier = 0; earlier <= 11; earlier++) {
      verify(log.bundle(log.head(earlier, 11, 11)), "--since", checkpoint(log, earlier));

      assertThat(code).as("since %d: %s", earlier, said).isZero();
    }
  }

  @Test
  void aBundleOfLaterLeavesIsLinkedByAProof() throws IOException {
    var head = log.head(9, 10, 11).with(log.prover().consistency(5, 11));

    verify(log.bundle(head), "--since", checkpoint(log, 5), "--part");

    assertVerified("leaves 9 to 9 of 11", "continues your checkpoint of 5 leaves");
  }

  @Test
  void aBundleThatDoesNotReachBackIsRefused() throws IOException {
    verify(log.bundle(log.head(9, 10, 11)), "--since", checkpoint(log, 5), "--part");

    assertRefused("no link to the earlier checkpoint", "earlier checkpoint of 5 leaves");
  }

  @Test
  void everyLogContinuesAnEmptyOne() throws IOException {
    verify(log.bundle(log.head(9, 10, 11)), "--since", checkpoint(log, 0), "--part");

    assertVerified("continues your checkpoint of 0 leaves");
  }

  @Test
  void aProofThatLinksNothingIsRefused() throws IOException {
    byte[] part = log.bundle(log.head(9, 11, 11).with(log.prover().consistency(5, 11)));
    byte[] whole = log.bundle(log.head(0, 11, 11).with(log.prover().consistency(5, 11)));
    byte[] wrong = log.bundle(log.head(0, 11, 11).with(other().prover().consistency(5, 11)));

    verify(part, "--part");
    assertRefused("not a bundle", "a proof from 5 leaves", "--since");
    verify(whole, "--since", checkpoint(log, 6));
    assertRefused("not a bundle", "a proof from 5 leaves", "--since");
    verify(whole, "--since", checkpoint(log, 5));
    assertVerified("all 11 leaves", "continues your checkpoint of 5 leaves");
    verify(wrong, "--since", checkpoint(log, 5));
    assertRefused("fork", "its first 5 leaves are others");
  }

  private SampleLog other() {
    return log.with(2, "{\"action\":\"nothing\"}");
  }

  @Test
  void aChangedByteIsNamed() throws IOException {
    verify(edited().edit(4, line -> line.replace("read", "reab")).sealed());

    assertRefused("changed leaf", "Leaf 4 was changed");
  }

  @Test
  void aChangedLeafWithItsHashIsRefused() throws IOException {
    byte[] forged = log.with(4, "{\"action\":\"nothing\"}").bundle(log.head(0, 11, 11));

    verify(forged);

    assertRefused("other leaves than were signed", "do not lead to the signed root");
  }

  @Test
  void aChangedHashIsNamed() throws IOException {
    verify(edited().edit(4, line -> line.replaceAll("\t.*\t", "\t" + Hash.EMPTY + "\t")).sealed());

    assertRefused("changed leaf", "The hash listed for leaf 4 was changed");
  }

  @Test
  void aDroppedLeafIsNamed() throws IOException {
    verify(edited().drop(4).sealed());
    assertRefused("missing leaf", "Leaf 4 is missing");

    verify(edited().drop(10).sealed());
    assertRefused("missing leaf", "Leaf 10 is missing");
  }

  @Test
  void aDroppedLeafAfterWhichAllWasNumberedAnewIsRefused() throws IOException {
    EditedBundle shorter = edited().drop(4);
    for (int i = 4; i < 10; i++) {
      int index = i;
      shorter.edit(i, line -> line.replaceFirst("^\\d+", String.valueOf(index)));
    }

    verify(shorter.sealed());

    assertRefused("missing leaf", "Leaf 10 is missing");
  }

  @Test
  void aLeafWhoseBytesAreGoneIsNamed() throws IOException {
    verify(edited().edit(4, line -> line.replaceAll("\\{.*", "")).sealed());

    assertRefused("missing leaf", "Leaf 4 is missing: the log has its hash");
  }

  @Test
  void anAddedLeafIsNamed() throws IOException {
    verify(edited().repeat(4).sealed());
    assertRefused("added leaf", "Leaf 4 is there twice");

    byte[] more = CanonicalJson.bytes(Map.of("v", 1));
    String line = "11\t" + Hash.ofLeaf(more) + "\t" + new String(more, StandardCharsets.UTF_8);
    verify(edited().insert(11, line).sealed());
    assertRefused("added leaf", "Leaf 11 was added");
  }

  @Test
  void swappedLeavesAreNamed() throws IOException {
    verify(edited().swapLines(3, 7).sealed());
    assertRefused("swapped leaves", "Leaf 7 stands where leaf 3 belongs");

    verify(edited().swapFields(3, 7, 2).sealed());
    assertRefused("swapped leaves", "Leaves 3 and 7 were swapped");

    verify(edited().swapFields(3, 7, 1).sealed());
    assertRefused("other leaves than were signed", "do not lead to the signed root");
  }

  @Test
  void aTruncatedBundleIsNamedWhereverItEnds() throws IOException {
    byte[] whole = log.whole();

    for (int length = 1; length < whole.length; length += 13) {
      verify(Arrays.copyOf(whole, length));

      assertThat(code).as("%d bytes: %s", length, said).isEqualTo(1);
      assertThat(said).contains("REFUSED (truncated)");
    }
  }

  @Test
  void aForkIsNamed() throws IOException {
    SampleLog other = log.with(2, "{\"action\":\"nothing\"}");

    verify(other.whole(), "--since", checkpoint(log, 7));
    assertRefused("fork", "its first 7 leaves are others");

    verify(other.whole(), "--since", checkpoint(log, 11));
    assertRefused("fork", "its first 11 leaves are others");

    var head = other.head(9, 10, 11).with(other.prover().consistency(5, 11));
    verify(other.bundle(head), "--since", checkpoint(log, 5), "--part");
    assertRefused("fork", "its first 5 leaves are others");
  }

  @Test
  void aRollbackIsNamed() throws IOException {
    verify(log.bundle(log.head(0, 7, 7)), "--since", checkpoint(log, 11));

    assertRefused("rollback", "has 7 leaves; at your earlier checkpoint it had 11");
  }

  @Test
  void aStaleSignatureIsNamed() throws IOException {
    String stale = log.checkpoint(10).signatures().get(0).toString();
    String fresh = log.checkpoint(11).signatures().get(0).toString();

    verify(edited().editHead(fresh, stale).sealed());

    assertRefused("stale or altered signature", "does not belong to this text");
  }

  @Test
  void aForeignSignatureIsNamed() throws IOException {
    verify(log.bundle(log.head(0, 11, 11, SampleKeys.NEXT_LOG)));

    assertRefused("foreign signature", "signed by none of your keys of portal.example/audit");
  }

  @Test
  void aWrongOriginIsNamed() throws IOException {
    verifyWith(SampleKeys.NODE.verifier().toString(), log.whole());

    assertRefused("wrong origin", "of the log 'portal.example/audit'", "'portal.example/node/1'");
  }

  @Test
  void theKeyOfAnotherLogDoesNotSignForThisOne() throws IOException {
    byte[] byAnother = log.bundle(log.head(0, 11, 11, SampleKeys.NODE));

    verify(byAnother, "--key", SampleKeys.NODE.verifier().toString());

    assertRefused("foreign signature", "signed by none of your keys of portal.example/audit");
  }

  @Test
  void bothKeysHoldWhileTheLogChangesIts() throws IOException {
    byte[] both = log.bundle(log.head(0, 11, 11, SampleKeys.LOG, SampleKeys.NEXT_LOG));

    verify(both);
    assertVerified("signed by portal.example/audit+338d87bf");
    verifyWith(SampleKeys.NEXT_LOG.verifier().toString(), both);
    assertVerified("signed by portal.example/audit+7c3831db");
    verify(
        log.bundle(log.head(0, 11, 11, SampleKeys.NEXT_LOG)),
        "--key",
        SampleKeys.NEXT_LOG.verifier().toString(),
        "--since",
        checkpoint(log, 7));
    assertVerified("signed by portal.example/audit+7c3831db");
  }

  @Test
  void aLeafThatIsNotCanonicalIsNamed() throws IOException {
    SampleLog odd = log.with(6, "{\"v\":1, \"a\":2}");

    verify(odd.whole());

    assertRefused("not canonical JSON", "Leaf 6 is not canonical JSON", "at character");
  }

  @Test
  void aDamagedLastLineIsNamed() throws IOException {
    byte[] damaged = log.whole();
    damaged[damaged.length - 5] ^= 1;

    verify(damaged);

    assertRefused("damaged bundle", "its own digest");
  }

  @Test
  void whatFollowsTheLastLineIsRefused() throws IOException {
    byte[] whole = log.whole();

    verify(Arrays.copyOf(whole, whole.length + 1));

    assertRefused("not a bundle", "Something follows");
  }

  @Test
  void cosignaturesThatTheAuditorAsksForMustBeThere() throws IOException {
    String witness = SampleKeys.WITNESS.verifier().toString();

    verify(
        log.bundle(log.head(0, 11, 11, SampleKeys.LOG, SampleKeys.WITNESS)), "--witness", witness);
    assertVerified("cosigned by witness.example/w1+ef1fcd7c at 2016-03-07T09:00:00Z");

    verify(log.whole(), "--witness", witness);
    assertRefused("not cosigned", "not cosigned by witness.example/w1+ef1fcd7c");

    SignedNote stale =
        log.checkpoint(11).with(SampleKeys.WITNESS.sign(log.checkpoint(10).text(), SampleLog.NOW));
    verify(log.bundle(BundleHead.of(stale, 11, 0, 11, log.prover())), "--witness", witness);
    assertRefused("stale or altered signature", "witness.example/w1");
  }

  /** The next bundle since then would not hold what was not seen. */
  @Test
  void aPartIsNotKeptAsAccepted() {
    Path kept = folder.resolve("checkpoint");

    assertThatThrownBy(
            () -> verify(log.bundle(log.head(3, 11, 11)), "--part", "--save", kept.toString()))
        .isInstanceOf(UsageException.class);
    assertThat(kept).doesNotExist();
  }

  @Test
  void aKeyOfOneKindIsNotTakenInThePlaceOfTheOther() {
    String witness = SampleKeys.WITNESS.verifier().toString();

    assertThatThrownBy(() -> verify(log.whole(), "--witness", KEY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the key of a log or a node, where that of a witness is needed");
    assertThatThrownBy(() -> verify(log.whole(), "--node-key", witness))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the key of a witness, where that of a log or a node is needed");
    assertThatThrownBy(() -> verify(log.whole(), "--key", witness))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the key of a witness, where that of a log or a node is needed");
  }

  @Test
  void aCosignatureOfATimeBeyondEveryCalendarIsStillOne() throws IOException {
    long time = 1L << 62;
    String text = "cosignature/v1\ntime " + time + "\n" + log.checkpoint(11).text();
    byte[] signature = SampleKeys.WITNESS.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] timed =
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array();
    SignedNote late =
        log.checkpoint(11).with(new NoteSignature(SampleKeys.WITNESS.verifier().id(), timed));

    verify(
        log.bundle(BundleHead.of(late, 11, 0, 11, log.prover())),
        "--witness",
        SampleKeys.WITNESS.verifier().toString());

    assertVerified(
        "cosigned by witness.example/w1+ef1fcd7c at 4611686018427387904 seconds after 1970");
  }

  @Test
  void leavesAreSignedByKnownNodes() throws IOException {
    var head = log.head(0, 11, 11).signedBy(List.of(SampleKeys.NODE.verifier()), 4);

    verify(log.signed(head, 4, SampleKeys.NODE));
    assertVerified("leaves from 4 on are signed by nodes");
    verify(log.signed(head, 4, SampleKeys.NODE), "--each");
    assertVerified("leaves from 4 on are signed by nodes");
    verify(log.signed(head, 0, SampleKeys.NODE), "--node-key", node(), "--signed-from", "4");
    assertVerified("leaves from 4 on are signed by nodes");

    verify(log.signed(head, 5, SampleKeys.NODE));
    assertRefused("leaf without a node's signature", "Leaf 4 has no signature");
    verify(log.signed(head, 4, SampleKeys.FOREIGN_NODE));
    assertRefused(
        "leaf of a foreign node",
        "Leaf 4 is signed by the key " + SampleKeys.FOREIGN_NODE.verifier().fingerprint());
  }

  @Test
  void aForgedLeafIsNamed() throws IOException {
    var head = log.head(0, 11, 11).signedBy(List.of(SampleKeys.NODE.verifier()), 0);
    byte[] swapped =
        new EditedBundle(log.signed(head, 0, SampleKeys.NODE)).swapFields(3, 7, 3).sealed();

    verify(swapped);

    assertRefused("leaf with a wrong signature", "Leaf 3 has a wrong signature");
  }

  @Test
  void theBundleCannotChooseWhichNodesAreBelieved() throws IOException {
    var foreign = log.head(0, 11, 11).signedBy(List.of(SampleKeys.FOREIGN_NODE.verifier()), 0);
    verify(log.signed(foreign, 0, SampleKeys.FOREIGN_NODE), "--node-key", node());
    assertRefused("leaf of a foreign node", "portal.example/node/2", "which you did not");

    verify(log.whole(), "--node-key", node());
    assertRefused("leaf without a node's signature", "names no key of a node");

    var late = log.head(0, 11, 11).signedBy(List.of(SampleKeys.NODE.verifier()), 11);
    verify(log.bundle(late), "--node-key", node(), "--signed-from", "4");
    assertRefused("leaf without a node's signature", "from index 11 on only, not from 4");
  }

  @Test
  void signaturesThatTheAuditorInsistsOnMustBeThereWhoeverTheNodesAre() throws IOException {
    verify(log.whole(), "--signed-from", "0");
    assertRefused("leaf without a node's signature", "names no key of a node");

    var late = log.head(0, 11, 11).signedBy(List.of(SampleKeys.NODE.verifier()), 4);
    verify(log.signed(late, 4, SampleKeys.NODE), "--signed-from", "3");
    assertRefused("leaf without a node's signature", "from index 4 on only, not from 3");

    verify(log.signed(late, 4, SampleKeys.NODE), "--signed-from", "4");
    assertVerified("leaves from 4 on are signed by nodes");
  }

  @Test
  void whatIsNoBundleIsRefused() throws IOException {
    for (String other : List.of("", "{}\n", "issg-audit-bundle/3\n", "PK\u0003\u0004\n")) {
      verify(other.getBytes(StandardCharsets.UTF_8));

      assertRefused("not a bundle", "file");
    }
  }

  @Test
  void rangesAndHashesThatDoNotFitAreRefused() throws IOException {
    for (String range : List.of("0 12", "5 4", "0 10", "1 11")) {
      verify(edited().editHead("range 0 11", "range " + range).sealed());

      assertThat(code).as(said).isEqualTo(1);
    }
  }

  @Test
  void keysMayLieInAFile() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys"), "# the log\n" + KEY + "\n\n");

    verifyWith(keys.toString(), log.whole());

    assertVerified("all 11 leaves");
  }

  @Test
  void whatCannotBeCheckedIsNeitherVerifiedNorRefused() {
    assertUsage("The option --key is needed", bundle.toString());
    assertUsage("cannot be read", bundle.toString(), "--key", KEY);
    assertUsage("not a verifier key", bundle.toString(), "--key", KEY.replace("ATO4", "ATO5"));
    assertUsage("cannot be read", bundle.toString(), "--key", KEY, "--since", "nowhere");
    assertUsage("no option --sign", bundle.toString(), "--sign", KEY);
    assertUsage("Name one bundle", "--key", KEY);
  }

  private void assertUsage(String message, String... words) {
    assertThatThrownBy(() -> command(OutputStream.nullOutputStream()).run(List.of(words)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  private EditedBundle edited() {
    return new EditedBundle(log.whole());
  }

  private static String node() {
    return SampleKeys.NODE.verifier().toString();
  }

  private String checkpoint(SampleLog of, int size) throws IOException {
    return Files.writeString(folder.resolve("earlier"), of.checkpoint(size).toString()).toString();
  }

  private void verify(byte[] bytes, String... options) throws IOException {
    verifyWith(KEY, bytes, options);
  }

  private void verifyWith(String key, byte[] bytes, String... options) throws IOException {
    Files.write(bundle, bytes);
    List<String> words = new ArrayList<>(List.of(bundle.toString(), "--key", key));
    words.addAll(List.of(options));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    code = command(out).run(words);
    said = out.toString(StandardCharsets.UTF_8);
  }

  private static VerifyCommand command(OutputStream out) {
    return new VerifyCommand(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }

  private void assertVerified(String... parts) {
    assertThat(said).startsWith("VERIFIED: ").contains(parts).hasLineCount(1);
    assertThat(code).isZero();
  }

  private void assertRefused(String cause, String... parts) {
    assertThat(said).startsWith("REFUSED (" + cause + "): ").contains(parts).hasLineCount(1);
    assertThat(code).isEqualTo(1);
  }
}
