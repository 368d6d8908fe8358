package org.issg.portal.ledger.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.issg.portal.ledger.command.DurableFile;
import org.issg.portal.ledger.command.NoteFile;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.SigningKey;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tree.ConsistencyProof;
import org.issg.portal.ledger.tree.Hash;

/**
 * Cosigns a log's checkpoints as long as each continues the one before (C2SP tlog-witness): whoever
 * trusts it need not have been there before to know that there is one history.
 */
final class Witness {

  private final List<VerifierKey> log;
  private final SigningKey key;
  private final Path file;
  private final Clock clock;
  private Checkpoint seen;

  /**
   * @param log the log's keys, all of one name
   * @param file with the last checkpoint that was cosigned; none before the first
   */
  Witness(List<VerifierKey> log, SigningKey key, Path file, Clock clock) {
    this.log = log;
    this.key = key;
    this.file = file;
    this.clock = clock;
    String origin = log.get(0).name();
    this.seen =
        Files.exists(file)
            ? Checkpoint.parse(NoteFile.read(file).text())
            : new Checkpoint(origin, 0, Hash.EMPTY);
  }

  /** One request after the other, so that two never continue the same checkpoint differently. */
  synchronized Answer answer(String body) throws IOException {
    try {
      Request request = Request.parse(body);
      Checkpoint checkpoint = Checkpoint.parse(request.checkpoint().text());
      if (!checkpoint.origin().equals(seen.origin())) {
        return Answer.refusal(404, "This witness does not know the log " + checkpoint.origin());
      }
      return isSigned(request.checkpoint())
          ? continued(request, checkpoint)
          : Answer.refusal(403, "The checkpoint is not signed by the log's key");
    } catch (NoteRefusal | IllegalArgumentException e) {
      return Answer.refusal(400, e.getMessage());
    }
  }

  private boolean isSigned(SignedNote note) {
    try {
      return !note.verified(log).isEmpty();
    } catch (NoteRefusal e) {
      return false;
    }
  }

  private Answer continued(Request request, Checkpoint checkpoint) throws IOException {
    if (request.oldSize() > checkpoint.size()) {
      return Answer.refusal(400, "The old size is larger than the checkpoint's");
    }
    if (request.oldSize() != seen.size()) {
      return new Answer(409, Answer.SIZE, seen.size() + "\n");
    }
    ConsistencyProof proof = new ConsistencyProof(seen.size(), checkpoint.size(), request.proof());
    if (!proof.connects(seen.root(), checkpoint.root())) {
      return Answer.refusal(
          422, "The checkpoint does not continue the one of %d leaves".formatted(seen.size()));
    }
    DurableFile.replace(file, request.checkpoint().toString());
    seen = checkpoint;
    String line = key.sign(request.checkpoint().text(), clock.instant()).toString();
    return new Answer(200, Answer.PLAIN, line + "\n");
  }
}
