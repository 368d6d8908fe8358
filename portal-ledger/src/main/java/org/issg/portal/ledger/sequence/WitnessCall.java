package org.issg.portal.ledger.sequence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private HttpResponse<InputStream> send(Request request) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
            .build(),
        BodyHandlers.ofInputStream());
  }

  private Optional<String> take(
      Connection connection, Request request, long size, HttpResponse<InputStream> answer)
      throws SQLException, IOException, InterruptedException {
    String words = words(answer.body());
    return switch (answer.statusCode()) {
      case 200 -> keep(connection, request.checkpoint(), size, words);
      case 409 -> continueFrom(words.strip(), size);
      default ->
          Optional.of(
              "answers %d to the checkpoint of %d leaves: %s"
                  .formatted(answer.statusCode(), size, words.strip()));
    };
  }

  /** As far as anybody waits for them; the time of the request ends with its first line. */
  private static String words(InputStream answer) throws IOException, InterruptedException {
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(() -> bytes(answer), WitnessCall::beside);
    try (answer) {
      return new String(read.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), StandardCharsets.UTF_8);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("its answer does not end");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /** Not in the pool of all, whose threads check signatures. */
  private static void beside(Runnable work) {
    Thread thread = new Thread(work, "answer of a witness");
    thread.setDaemon(true);
    thread.start();
  }

  private static byte[] bytes(InputStream answer) {
    try {
      return answer.readNBytes(LONGEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
