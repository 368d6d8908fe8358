package org.issg.portal.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleReader;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.ValuesHead;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.tree.Hash;

/** Checks one bundle from front to back against what the auditor knows. */
public final class Verification {

  private final Trust trust;
  private final Optional<SignedNote> earlier;
  private final LeafPipeline pipeline;

  /**
   * @param earlier the checkpoint that the auditor accepted last
   */
  public Verification(Trust trust, Optional<SignedNote> earlier, LeafPipeline pipeline) {
    this.trust = trust;
    this.earlier = earlier;
    this.pipeline = pipeline;
  }

  /** What was proved: the sentence for the auditor, and the checkpoint to keep. */
  public record Verdict(String sentence, SignedNote checkpoint) {}

  /**
   * @throws Refusal with the cause, when the bundle is not to be believed
   */
  public Verdict run(InputStream in) throws IOException {
    Optional<Checkpoint> known =
        earlier.map(note -> trust.accept(note, "your earlier checkpoint").checkpoint());
    BundleReader reader = new BundleReader(in);
    ValueBook values = ValueBook.read(reader);
    BundleHead head = reader.head();
    Trust.Accepted accepted = trust.accept(head.checkpoint(), "the bundle's checkpoint");
    String cosigners = trust.requireCosignatures(head.checkpoint());
    trust.requireNodes(head);
    Checkpoint checkpoint = accepted.checkpoint();
    requireRange(head, checkpoint);
    trust.requireValues(values.head());
    requireRange(values.head(), head);
    known.ifPresent(before -> requireNoRollback(before, checkpoint));

    ValueCheck valueCheck = new ValueCheck(values);
    LeafSequence leaves =
        new LeafSequence(
            head, checkpoint.size(), known.map(Checkpoint::size).orElse(-1L), valueCheck);
    pipeline.run(reader, head, leaves);
    leaves.requireRoot(checkpoint.root());
    known.ifPresent(before -> requireLink(before, checkpoint, head, leaves.earlierRoot()));
    String counts = head.end() == checkpoint.size() ? leaves.requireCounts() : "";
    String valued = valueCheck.requireValues();
    if (!reader.isIntact()) {
      throw new Refusal(
          Cause.DAMAGED, "The leaves are right, but the bundle does not have its own digest.");
    }
    return new Verdict(
        sentence(head, accepted, cosigners, known, counts + valued), head.checkpoint());
  }

  private static void requireRange(BundleHead head, Checkpoint checkpoint) {
    if (head.from() > head.end() || head.end() > checkpoint.size()) {
      throw new Refusal(
          Cause.MALFORMED,
          "The bundle's range, %d to %d, is not within the log's %d leaves."
              .formatted(head.from(), head.end(), checkpoint.size()));
    }
  }

  private static void requireRange(ValuesHead values, BundleHead head) {
    boolean none = values.kinds().isEmpty();
    if (!none && (values.from() != head.from() || values.end() > head.end())) {
      throw new Refusal(
          Cause.MALFORMED,
          "The bundle's values are of leaves %d to %d, its range is %d to %d."
              .formatted(values.from(), values.end(), head.from(), head.end()));
    }
  }

  private static void requireNoRollback(Checkpoint before, Checkpoint now) {
    if (!before.origin().equals(now.origin())) {
      throw new Refusal(
          Cause.WRONG_ORIGIN,
          "Your earlier checkpoint is of the log '%s', the bundle of '%s'."
              .formatted(before.origin(), now.origin()));
    }
    if (now.size() < before.size()) {
      throw new Refusal(
          Cause.ROLLBACK,
          "The log has %d leaves; at your earlier checkpoint it had %d."
              .formatted(now.size(), before.size()));
    }
  }

  /** The log must contain what it contained before, by its leaves or by the proof in the bundle. */
  private static void requireLink(
      Checkpoint before, Checkpoint now, BundleHead head, Optional<Hash> rootThen) {
    boolean linked;
    if (before.size() == now.size()) {
      linked = before.root().equals(now.root());
    } else if (rootThen.isPresent()) {
      linked = before.root().equals(rootThen.get());
    } else {
      linked =
          head.consistency()
              .filter(proof -> proof.oldSize() == before.size())
              .orElseThrow(() -> noLink(before))
              .connects(before.root(), now.root());
    }
    if (!linked) {
      throw new Refusal(
          Cause.FORK,
          "The log does not continue your earlier checkpoint: its first %d leaves are others."
              .formatted(before.size()));
    }
  }

  private static Refusal noLink(Checkpoint before) {
    return new Refusal(
        Cause.NO_LINK,
        "The bundle holds neither the leaves nor a proof that lead from your earlier checkpoint"
            + " of "
            + before.size()
            + " leaves to this one.");
  }

  private static String sentence(
      BundleHead head,
      Trust.Accepted accepted,
      String cosigners,
      Optional<Checkpoint> known,
      String counts) {
    Checkpoint checkpoint = accepted.checkpoint();
    String which =
        head.from() == 0 && head.end() == checkpoint.size()
            ? "all %,d leaves".formatted(checkpoint.size())
            : "leaves %d to %d of %,d".formatted(head.from(), head.end() - 1, checkpoint.size());
    String signatures =
        head.nodeKeys().isEmpty()
            ? "; leaves are not signed by nodes"
            : "; leaves from %d on are signed by nodes".formatted(head.signedFrom());
    String link =
        known
            .map(before -> "; continues your checkpoint of %,d leaves".formatted(before.size()))
            .orElse("");
    return String.format(
        Locale.ROOT,
        "%s of %s, root %s, %s%s%s%s%s.",
        which,
        checkpoint.origin(),
        checkpoint.root(),
        accepted.signers(),
        cosigners,
        link,
        signatures,
        counts);
  }
}
