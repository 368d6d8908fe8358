package org.issg.portal.ledger.bundle;

import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tree.ConsistencyProof;
import org.issg.portal.ledger.tree.Hash;
import org.issg.portal.ledger.tree.Prover;

/**
 * What stands in a bundle before its leaves.
 *
 * @param checkpoint with all its signatures
 * @param from index of the first leaf in the bundle
 * @param end index after the last one
 * @param left hashes of the full subtrees that cover the leaves before {@code from}
 * @param right hashes of those that cover the leaves from {@code end} to the checkpoint's size
 * @param consistency from an earlier checkpoint whose size is not within the range
 * @param nodeKeys keys by which the portal's nodes sign leaves; none when leaves are not signed
 * @param signedFrom index from which on each leaf has a signature
 */
public record BundleHead(
    SignedNote checkpoint,
    long from,
    long end,
    List<Hash> left,
    List<Hash> right,
    Optional<ConsistencyProof> consistency,
    List<VerifierKey> nodeKeys,
    long signedFrom) {

  public BundleHead {
    left = List.copyOf(left);
    right = List.copyOf(right);
    nodeKeys = List.copyOf(nodeKeys);
  }

  /**
   * The head of a bundle of unsigned leaves, its hashes taken from a tree of at least that size.
   */
  public static BundleHead of(
      SignedNote checkpoint, long size, long from, long end, Prover prover) {
    return new BundleHead(
        checkpoint,
        from,
        end,
        prover.covering(0, from),
        prover.covering(end, size),
        Optional.empty(),
        List.of(),
        0);
  }

  /** How many leaves the checkpoint has signed. */
  public long size() {
    return Checkpoint.parse(checkpoint.text()).size();
  }

  public BundleHead with(ConsistencyProof proof) {
    return new BundleHead(
        checkpoint, from, end, left, right, Optional.of(proof), nodeKeys, signedFrom);
  }

  public BundleHead signedBy(List<VerifierKey> keys, long since) {
    return new BundleHead(checkpoint, from, end, left, right, consistency, keys, since);
  }
}
