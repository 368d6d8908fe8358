package org.issg.portal.ledger.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.issg.portal.ledger.bundle.BundleReader;
import org.issg.portal.ledger.bundle.Refusal;

/** Checks leaves on all processors, in batches, and hands them on in their order. */
final class LeafPipeline {

  private static final int BATCH_LEAVES = 1024;
  private static final int BATCH_BYTES = 1 << 20;
  private static final int BATCHES_PER_PROCESSOR = 3;

  private final LeafCheck check;
  private final Progress progress;
  private final int processors = Runtime.getRuntime().availableProcessors();
  private final Queue<Future<List<CheckedLeaf>>> running = new ArrayDeque<>();

  LeafPipeline(LeafCheck check, Progress progress) {
    this.check = check;
    this.progress = progress;
  }

  void run(BundleReader reader, LeafSequence leaves) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(processors);
    try {
      List<byte[]> batch = batch(reader);
      while (!batch.isEmpty()) {
        List<byte[]> lines = batch;
        running.add(workers.submit(() -> lines.stream().map(check::check).toList()));
        if (running.size() > BATCHES_PER_PROCESSOR * processors) {
          takeOne(leaves);
        }
        batch = batch(reader);
      }
      while (!running.isEmpty()) {
        takeOne(leaves);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<byte[]> batch(BundleReader reader) throws IOException {
    List<byte[]> batch = new ArrayList<>();
    int bytes = 0;
    while (batch.size() < BATCH_LEAVES && bytes < BATCH_BYTES) {
      Optional<byte[]> line = reader.leafLine();
      if (line.isEmpty()) {
        break;
      }
      batch.add(line.get());
      bytes += line.get().length;
    }
    return batch;
  }

  private void takeOne(LeafSequence leaves) {
    try {
      List<CheckedLeaf> checked = running.remove().get();
      checked.forEach(leaves::add);
      progress.leaves(checked.size());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
