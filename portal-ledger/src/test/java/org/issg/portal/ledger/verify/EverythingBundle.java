package org.issg.portal.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.issg.portal.ledger.CanonicalJson;
import org.issg.portal.ledger.Commitment;
import org.issg.portal.ledger.LeafSignature;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleWriter;
import org.issg.portal.ledger.bundle.SampleKeys;
import org.issg.portal.ledger.bundle.SampleLog;
import org.issg.portal.ledger.bundle.Side;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.bundle.ValuesHead;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.tally.CountingNode;

/** A small log with signed leaves, a tally, values and a proof from an earlier checkpoint. */
final class EverythingBundle {

  private static final int KNOWN = 2;
  private static final byte[] CONTENT = CanonicalJson.bytes(Map.of("n", 1));
  private static final byte[] SALT = new byte[Commitment.SALT_LENGTH];

  private final List<byte[]> leaves = new ArrayList<>();
  private final SampleLog log;

  EverythingBundle() {
    CountingNode node = new CountingNode(leaves).begin();
    leaves.add(change());
    node.tally();
    log = SampleLog.of(leaves);
  }

  private static byte[] change() {
    return CanonicalJson.bytes(
        Map.of(
            "after",
            HexFormat.of().formatHex(Commitment.to(CONTENT, SALT)),
            "id",
            new UUID(1, 1).toString(),
            "object",
            Map.of("kind", "member")));
  }

  /** The checkpoint that the auditor accepted before. */
  Optional<SignedNote> earlier() {
    return Optional.of(log.checkpoint(KNOWN));
  }

  byte[] bytes() {
    int size = leaves.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BundleWriter writer = new BundleWriter(out);
      writer.values(new ValuesHead(1, size, List.of("member")));
      writer.value(StoredValue.kept(1, Side.AFTER, SALT, CONTENT));
      writer.head(head(size));
      for (StoredLeaf leaf : log.leaves().subList(1, size)) {
        writer.leaf(signed(leaf));
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private BundleHead head(int size) {
    return log.head(1, size, size)
        .with(log.prover().consistency(KNOWN, size))
        .signedBy(List.of(SampleKeys.NODE.verifier()), 0);
  }

  private static StoredLeaf signed(StoredLeaf leaf) {
    return new StoredLeaf(
        leaf.index(),
        leaf.hash(),
        leaf.bytes(),
        SampleKeys.NODE.verifier().fingerprint(),
        SampleKeys.NODE.sign(LeafSignature.message(leaf.bytes())));
  }
}
