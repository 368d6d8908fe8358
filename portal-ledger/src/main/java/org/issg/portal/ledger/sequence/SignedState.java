package org.issg.portal.ledger.sequence;

import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;

/**
 * What the sequencer has signed, as it remembers it outside the database.
 *
 * @param published the checkpoint that the database surely has; none before the first
 * @param signed the last one signed, which the database has unless it went down meanwhile
 * @param leaves that the last one added to the one before, in their order
 */
record SignedState(
    Optional<SignedNote> published, Optional<SignedNote> signed, List<PendingLeaf> leaves) {

  static final SignedState NOTHING = new SignedState(Optional.empty(), Optional.empty(), List.of());

  SignedState {
    leaves = List.copyOf(leaves);
  }

  /** The state once the last one signed is known to be in the database. */
  SignedState next(SignedNote note, List<PendingLeaf> added) {
    return new SignedState(signed.or(() -> published), Optional.of(note), added);
  }

  /** The state when the database is where it should be, at this checkpoint. */
  static SignedState at(SignedNote note) {
    return new SignedState(Optional.of(note), Optional.empty(), List.of());
  }

  Optional<Checkpoint> publishedCheckpoint() {
    return published.map(note -> Checkpoint.parse(note.text()));
  }

  Optional<Checkpoint> signedCheckpoint() {
    return signed.map(note -> Checkpoint.parse(note.text()));
  }
}
