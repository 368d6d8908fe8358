package org.issg.portal.ledger.sequence;

import java.time.Clock;
import java.util.List;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tree.Frontier;

/** Signs checkpoints by the log's key; by the old and the new one while that changes. */
public final class Notary {

  private final List<SigningKey> keys;
  private final Clock clock;

  /**
   * @param keys all of one name, the log's origin
   */
  public Notary(List<SigningKey> keys, Clock clock) {
    this.keys = List.copyOf(keys);
    this.clock = clock;
    if (keys.stream().map(key -> key.verifier().name()).distinct().count() != 1) {
      throw new IllegalArgumentException("The log's keys do not have one name.");
    }
  }

  String origin() {
    return keys.get(0).verifier().name();
  }

  SignedNote sign(Frontier tree) {
    String text = new Checkpoint(origin(), tree.size(), tree.root()).text();
    return new SignedNote(text, keys.stream().map(key -> key.sign(text, clock.instant())).toList());
  }

  /**
   * The state that a note of this log is about.
   *
   * @throws Alarm when none of the keys signed it, or it is of another log
   */
  Checkpoint accept(SignedNote note, String name) {
    try {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      List<VerifierKey> verifiers = keys.stream().map(SigningKey::verifier).toList();
      if (!checkpoint.origin().equals(origin()) || note.verified(verifiers).isEmpty()) {
        throw new Alarm(name + " is not signed by this log's key.");
      }
      return checkpoint;
    } catch (NoteRefusal e) {
      throw new Alarm(name + " is not to be believed: " + e.getMessage() + ".");
    }
  }
}
