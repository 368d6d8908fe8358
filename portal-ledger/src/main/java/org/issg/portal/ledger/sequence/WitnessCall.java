package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.NoteRefusal;
import org.issg.portal.ledger.note.NoteSignature;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.note.VerifierKey;
import org.issg.portal.ledger.tree.ConsistencyProof;
import org.issg.portal.ledger.witness.Request;

/** Asks one witness over HTTP to cosign the last checkpoint, and keeps its answer. */
final class WitnessCall implements WitnessRoad {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI address;
  private final Cosignatures cosignatures;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private long oldSize = -1;

  WitnessCall(URI witness, VerifierKey key) {
    this.address = URI.create(witness.toString().replaceFirst("/$", "") + "/add-checkpoint");
    this.cosignatures = new Cosignatures(key);
  }

  @Override
  public String name() {
    return cosignatures.witness();
  }

  @Override
  public Optional<String> cosign(Connection connection)
      throws SQLException, IOException, InterruptedException {
    StoredTree tree = new StoredTree(connection);
    Optional<SignedNote> last = tree.lastCheckpoint();
    long size = last.map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
    long cosigned = cosignatures.last(connection);
    if (cosigned >= size) {
      connection.rollback();
      return Optional.empty();
    }
    if (oldSize < 0) {
      oldSize = cosigned;
    }
    ConsistencyProof proof = tree.prover().consistency(Math.min(oldSize, size), size);
    connection.rollback(); // no transaction stays open while the witness thinks
    Request request = new Request(proof.oldSize(), proof.path(), last.orElseThrow());
    return take(connection, request, size, send(request));
  }

  private HttpResponse<String> send(Request request) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
            .build(),
        BodyHandlers.ofString());
  }

  private Optional<String> take(
      Connection connection, Request request, long size, HttpResponse<String> answer)
      throws SQLException {
    return switch (answer.statusCode()) {
      case 200 -> keep(connection, request.checkpoint(), size, answer.body());
      case 409 -> continueFrom(answer.body().strip(), size);
      default ->
          Optional.of(
              "answers %d to the checkpoint of %d leaves: %s"
                  .formatted(answer.statusCode(), size, answer.body().strip()));
    };
  }

  /** The witness knows another size, mostly a smaller one, since its answer did not arrive. */
  private Optional<String> continueFrom(String known, long size) {
    if (!known.matches("[0-9]{1,18}") || Long.parseLong(known) > size) {
      return Optional.of("has seen more than the %d leaves of the log: %s".formatted(size, known));
    }
    oldSize = Long.parseLong(known);
    return Optional.empty();
  }

  private Optional<String> keep(
      Connection connection, SignedNote checkpoint, long size, String lines) throws SQLException {
    try {
      Optional<String> refusal =
          cosignatures.keep(
              connection, checkpoint, size, lines.lines().map(NoteSignature::parse).toList());
      if (refusal.isEmpty()) {
        oldSize = size;
      }
      return refusal;
    } catch (NoteRefusal | IllegalArgumentException e) {
      return Optional.of("gives no cosignature: " + e.getMessage());
    }
  }
}
