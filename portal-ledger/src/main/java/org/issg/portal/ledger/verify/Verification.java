package org.issg.portal.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
    requireRange(values.head(), head);
    trust.requireValues(values.head(), head.end());
    known.ifPresent(before -> requireNoRollback(before, checkpoint));
    trust.requireWhole(head, checkpoint.size(), known.map(Checkpoint::size).orElse(0L));
    requireProofOfUse(head, known);

    ValueCheck valueCheck = new ValueCheck(values, head.end(), checkpoint.size());
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

  /** No proof may be there that is not checked: then its bits would say nothing. */
  private static void requireProofOfUse(BundleHead head, Optional<Checkpoint> known) {
    head.consistency()
        .filter(proof -> known.filter(before -> before.size() == proof.oldSize()).isEmpty())
        .ifPresent(
            proof -> {
              throw new Refusal(
                  Cause.MALFORMED,
                  "The bundle holds a proof from %d leaves; bring that checkpoint by --since."
                      .formatted(proof.oldSize()));
            });
  }

  /**
   * The log must contain what it contained before, by its leaves and by the proof in the bundle.
   */
  private static void requireLink(
      Checkpoint before, Checkpoint now, BundleHead head, Optional<Hash> rootThen) {
    boolean linked;
    if (before.size() == now.size()) {
      linked = before.root().equals(now.root());
    } else if (rootThen.isPresent()) {
      linked = before.root().equals(rootThen.get());
    } else if (before.size() == 0) {
      linked = before.root().equals(Hash.EMPTY);
    } else {
      linked = true;
      head.consistency().orElseThrow(() -> noLink(before));
    }
    boolean proved =
        head.consistency().map(proof -> proof.connects(before.root(), now.root())).orElse(true);
    if (!linked || !proved) {
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
        "%s of %s, root %s, %s%s%s%s%s%s.",
        which(head, checkpoint.size(), known),
        checkpoint.origin(),
        checkpoint.root(),
        accepted.signers(),
        cosigners,
        link,
        signatures,
        counts,
        notLookedAt(head, checkpoint.size(), known));
  }

  private static String which(BundleHead head, long size, Optional<Checkpoint> known) {
    if (head.from() == 0 && head.end() == size) {
      return "all %,d leaves".formatted(size);
    }
    String part = isPart(head, size, known) ? "only a part, " : "";
    return "%sleaves %d to %d of %,d".formatted(part, head.from(), head.end() - 1, size);
  }

  private static boolean isPart(BundleHead head, long size, Optional<Checkpoint> known) {
    return Trust.isPart(head, size, known.map(Checkpoint::size).orElse(0L));
  }

  private static String notLookedAt(BundleHead head, long size, Optional<Checkpoint> known) {
    List<String> parts = new ArrayList<>();
    if (isPart(head, size, known) && head.from() > 0) {
      parts.add("leaves before " + head.from());
    }
    if (head.end() < size) {
      parts.add("leaves from %d on, what nodes counted".formatted(head.end()));
    }
    return parts.isEmpty() ? "" : "; NOT LOOKED AT: " + String.join(", ", parts);
  }
}
