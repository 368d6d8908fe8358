package org.issg.portal.ledger.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.LeafSignature;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.tree.Hash;
import org.issg.portal.ledger.tree.Leaves;
import org.issg.portal.ledger.tree.Prover;

/** A log in memory that tests make bundles of. */
public final class SampleLog {

  public static final Instant NOW = Instant.parse("2016-03-07T09:00:00Z");

  private final List<byte[]> leaves;
  private final List<Hash> hashes;
  private final Prover prover;

  private SampleLog(List<byte[]> leaves) {
    this.leaves = leaves;
    this.hashes = leaves.stream().map(Hash::ofLeaf).toList();
    this.prover = new Prover(new Leaves(hashes));
  }

  public static SampleLog of(int size) {
    return new SampleLog(IntStream.range(0, size).mapToObj(SampleLog::leaf).toList());
  }

  /** A log of these leaves. */
  public static SampleLog of(List<byte[]> leaves) {
    return new SampleLog(List.copyOf(leaves));
  }

  private static byte[] leaf(int i) {
    return CanonicalJson.bytes(Map.of("action", "meeting.read", "n", i, "v", 1));
  }

  /** The same log, but for one leaf. */
  public SampleLog with(int index, String leaf) {
    List<byte[]> others = new ArrayList<>(leaves);
    others.set(index, leaf.getBytes(StandardCharsets.UTF_8));
    return new SampleLog(others);
  }

  /** Its leaves as a log stores them, none signed by a node. */
  public List<StoredLeaf> leaves() {
    return IntStream.range(0, leaves.size())
        .mapToObj(i -> new StoredLeaf(i, hashes.get(i), leaves.get(i), null, null))
        .toList();
  }

  public Prover prover() {
    return prover;
  }

  public SignedNote checkpoint(long size, SigningKey... signers) {
    String text = new Checkpoint("portal.example/audit", size, prover.root(size)).text();
    List<SigningKey> keys = signers.length == 0 ? List.of(SampleKeys.LOG) : List.of(signers);
    return new SignedNote(text, keys.stream().map(key -> key.sign(text, NOW)).toList());
  }

  /** The head of the bundle of a range, at the checkpoint of a size. */
  public BundleHead head(long from, long end, long size, SigningKey... signers) {
    return BundleHead.of(checkpoint(size, signers), size, from, end, prover);
  }

  /** The bundle of all leaves. */
  public byte[] whole() {
    return bundle(head(0, leaves.size(), leaves.size()));
  }

  public byte[] bundle(BundleHead head) {
    return write(head, Integer.MAX_VALUE, SampleKeys.NODE);
  }

  /** The same with leaves signed by a node, from an index on. */
  public byte[] signed(BundleHead head, int from, SigningKey node) {
    return write(head, from, node);
  }

  private byte[] write(BundleHead head, int signedFrom, SigningKey node) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BundleWriter writer = new BundleWriter(out);
      writer.head(head);
      for (int i = (int) head.from(); i < head.end(); i++) {
        byte[] leaf = leaves.get(i);
        if (i < signedFrom) {
          writer.leaf(i, hashes.get(i), leaf);
        } else {
          writer.leaf(
              i,
              hashes.get(i),
              leaf,
              node.verifier().fingerprint(),
              node.sign(LeafSignature.message(leaf)));
        }
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
