package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.issg.portal.ledger.StrictUtf8;
import org.issg.portal.ledger.command.DurableFile;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tree.ConsistencyProof;
import org.issg.portal.ledger.witness.Request;

/**
 * A witness without a network: a request lies in a folder, and its answer is dropped there, by
 * whoever carries them. Nothing in the folder is believed before it is verified.
 */
final class WitnessFolder implements WitnessRoad {

  private static final String REQUEST = "request";
  private static final String ANSWER = "answer";

  /** A request that nobody fetched is written anew no more often than that. */
  private static final Duration REFRESH = Duration.ofMinutes(1);

  private static final Pattern STALE = Pattern.compile("refused 409 ([0-9]{1,18})\n");

  private final Path request;
  private final Path answer;
  private final Cosignatures cosignatures;
  private long oldSize = -1;

  WitnessFolder(Path folder, VerifierKey key) {
    this.request = folder.resolve(REQUEST);
    this.answer = folder.resolve(ANSWER);
    this.cosignatures = new Cosignatures(key);
  }

  @Override
  public String name() {
    return cosignatures.witness();
  }

  @Override
  public Optional<String> cosign(Connection connection) throws SQLException, IOException {
    StoredTree tree = new StoredTree(connection);
    Optional<SignedNote> last = tree.lastCheckpoint();
    if (last.isPresent() && Files.isRegularFile(answer, LinkOption.NOFOLLOW_LINKS)) {
      Optional<String> refusal = take(connection, tree, size(last.get()));
      if (refusal.isPresent()) {
        connection.rollback();
        return refusal; // both files stay for people to look at; without the answer it is asked
        // anew
      }
      Files.delete(answer);
      Files.deleteIfExists(request);
    }
    if (last.isPresent()) {
      offer(connection, tree, last.get());
    }
    connection.rollback();
    return Optional.empty();
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }

  private Optional<String> take(Connection connection, StoredTree tree, long size)
      throws SQLException, IOException {
    String text;
    try (InputStream in = Files.newInputStream(answer, LinkOption.NOFOLLOW_LINKS)) {
      text = StrictUtf8.decode(in.readNBytes(LONGEST));
      return text.startsWith("refused ")
          ? refused(text, size)
          : cosigned(connection, tree, SignedNote.parse(text));
    } catch (NoteRefusal | IllegalArgumentException e) {
      return Optional.of("gives no cosignature: " + e.getMessage());
    }
  }

  /** The witness knows another size, mostly since its last answer did not arrive. */
  private Optional<String> refused(String text, long size) {
    Matcher stale = STALE.matcher(text);
    if (stale.matches() && Long.parseLong(stale.group(1)) <= size) {
      oldSize = Long.parseLong(stale.group(1));
      return Optional.empty();
    }
    return Optional.of("answers in its folder: " + text);
  }

  private Optional<String> cosigned(Connection connection, StoredTree tree, SignedNote note)
      throws SQLException {
    long size = size(note);
    Optional<SignedNote> own = tree.checkpoint(size);
    if (own.isEmpty() || !own.get().text().equals(note.text())) {
      return Optional.of("gives a checkpoint of %d leaves that is not of this log".formatted(size));
    }
    Optional<String> refusal = cosignatures.keep(connection, own.get(), size, note.signatures());
    if (refusal.isEmpty()) {
      oldSize = size;
    }
    return refusal;
  }

  private void offer(Connection connection, StoredTree tree, SignedNote last)
      throws SQLException, IOException {
    long size = size(last);
    long cosigned = cosignatures.last(connection);
    if (cosigned >= size || isFresh()) {
      return;
    }
    if (oldSize < 0) {
      oldSize = cosigned;
    }
    ConsistencyProof proof = tree.prover().consistency(Math.min(oldSize, size), size);
    DurableFile.replace(request, new Request(proof.oldSize(), proof.path(), last).toString());
  }

  private boolean isFresh() throws IOException {
    return Files.exists(request)
        && Files.getLastModifiedTime(request).toInstant().plus(REFRESH).isAfter(Instant.now());
  }
}
