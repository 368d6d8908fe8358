package org.issg.portal.ledger.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.Cause;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.ValuesHead;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.NoteSignature;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.VerifierKey;

/**
 * Whom the auditor believes, by keys that came another way than the bundle.
 *
 * @param logs keys of the log; while it changes its key, the old one and the new one
 * @param witnesses each of whom must have cosigned
 * @param nodes keys of the portal's nodes; none means those that the bundle names
 * @param signedFrom index from which on leaves must be signed, where the auditor insists on one
 * @param values kinds of records whose values must be there
 * @param part whether the bundle may leave out leaves that the auditor has not accepted before
 */
public record Trust(
    List<VerifierKey> logs,
    List<VerifierKey> witnesses,
    List<VerifierKey> nodes,
    OptionalLong signedFrom,
    Set<String> values,
    boolean part) {

  /** Whose signatures a checkpoint bears, and what it states. */
  record Accepted(Checkpoint checkpoint, String signers) {}

  /**
   * @param name of the note in the refusal, such as "the bundle's checkpoint"
   * @throws Refusal when the log did not sign this
   */
  Accepted accept(SignedNote note, String name) {
    try {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      List<NoteSignature> signatures = note.verified(ofOrigin(checkpoint, name));
      if (signatures.isEmpty()) {
        throw new Refusal(
            Cause.FOREIGN_SIGNATURE,
            "%s is signed by none of your keys of %s.".formatted(name, checkpoint.origin()));
      }
      return new Accepted(checkpoint, "signed by " + signatures.get(0).key());
    } catch (NoteRefusal e) {
      throw refusal(e, name);
    }
  }

  private List<VerifierKey> ofOrigin(Checkpoint checkpoint, String name) {
    List<VerifierKey> own =
        logs.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
    if (own.isEmpty()) {
      throw new Refusal(
          Cause.WRONG_ORIGIN,
          "%s is of the log '%s'; your key is that of '%s'."
              .formatted(name, checkpoint.origin(), logs.get(0).name()));
    }
    return own;
  }

  private static Refusal refusal(NoteRefusal e, String name) {
    return switch (e.reason()) {
      case MALFORMED -> new Refusal(Cause.MALFORMED, name + " is " + e.getMessage() + ".");
      case WRONG_SIGNATURE ->
          new Refusal(
              Cause.WRONG_SIGNATURE,
              "In %s, %s: it was altered, or the signature is an older one."
                  .formatted(name, e.getMessage()));
    };
  }

  /** Says by whom the checkpoint is cosigned; each witness that the auditor named must be there. */
  String requireCosignatures(SignedNote note) {
    List<String> words = new ArrayList<>();
    for (VerifierKey witness : witnesses) {
      words.add(", cosigned by " + cosignature(note, witness));
    }
    return String.join("", words);
  }

  private static String cosignature(SignedNote note, VerifierKey witness) {
    try {
      NoteSignature signature =
          note.verified(List.of(witness)).stream()
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          Cause.NOT_COSIGNED,
                          "The bundle's checkpoint is not cosigned by " + witness.id() + "."));
      return witness.id() + " at " + moment(signature.time());
    } catch (NoteRefusal e) {
      throw refusal(e, "the bundle's checkpoint");
    }
  }

  /** A witness may write any number of seconds, beyond what a calendar holds, too. */
  private static String moment(long seconds) {
    return seconds <= Instant.MAX.getEpochSecond()
        ? Instant.ofEpochSecond(seconds).toString()
        : seconds + " seconds after 1970";
  }

  /** The bundle may name no node that the auditor does not know, and must name some if one is. */
  void requireNodes(BundleHead head) {
    requireSignedFrom(head);
    if (nodes.isEmpty()) {
      return;
    }
    if (head.nodeKeys().isEmpty()) {
      throw namesNoNode();
    }
    head.nodeKeys().stream()
        .filter(key -> !nodes.contains(key))
        .findFirst()
        .ifPresent(
            stranger -> {
              throw new Refusal(
                  Cause.FOREIGN_LEAF,
                  "The bundle names the node " + stranger.id() + ", which you did not.");
            });
  }

  private void requireSignedFrom(BundleHead head) {
    if (signedFrom.isEmpty()) {
      return;
    }
    if (head.nodeKeys().isEmpty()) {
      throw namesNoNode();
    }
    if (head.signedFrom() > signedFrom.getAsLong()) {
      throw new Refusal(
          Cause.UNSIGNED_LEAF,
          "The bundle says that leaves are signed from index %d on only, not from %d."
              .formatted(head.signedFrom(), signedFrom.getAsLong()));
    }
  }

  private static Refusal namesNoNode() {
    return new Refusal(Cause.UNSIGNED_LEAF, "The bundle names no key of a node.");
  }

  /**
   * The bundle must reach from the leaves that the auditor knows to the last one; else an operator
   * could hide leaves from somebody who asks whether it was verified, and no more.
   *
   * @param size of the bundle's checkpoint
   * @param known how many leaves the auditor has accepted before
   */
  void requireWhole(BundleHead head, long size, long known) {
    if (!part && isPart(head, size, known)) {
      throw new Refusal(
          Cause.PART,
          "The bundle is of leaves from %d to before %d; the log has %d, of which you know %d."
                  .formatted(head.from(), head.end(), size, known)
              + " Only --part accepts that.");
    }
  }

  static boolean isPart(BundleHead head, long size, long known) {
    return head.from() > known || head.end() < size;
  }

  /** The bundle must hold the values of all kinds of records that the auditor named, to its end. */
  void requireValues(ValuesHead head, long end) {
    values.stream()
        .filter(kind -> !head.kinds().contains(kind))
        .sorted()
        .findFirst()
        .ifPresent(
            kind -> {
              throw new Refusal(
                  Cause.VALUES_NOT_COVERED,
                  "The bundle does not hold the values of '%s'.".formatted(kind));
            });
    if (!values.isEmpty() && head.end() != end) {
      throw new Refusal(
          Cause.VALUES_NOT_COVERED,
          "The bundle holds values of leaves before %d only; its range ends before %d."
              .formatted(head.end(), end));
    }
  }
}
