package org.issg.portal.ledger.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.BundleReader;

/** Checks leaves in batches, several at the same time, and hands them on in their order. */
public final class LeafPipeline {

  private static final int BATCH_LEAVES = 4096;
  private static final int BATCH_BYTES = 4 << 20;
  private static final int BATCHES_PER_PROCESSOR = 3;
  private static final int MOST_BATCHES =
      BATCHES_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();

  private final Executor workers;
  private final boolean each;
  private final IntConsumer progress;
  private final Queue<CompletableFuture<List<CheckedLeaf>>> running = new ArrayDeque<>();

  /**
   * @param workers check the batches; {@code Runnable::run} for the thread that calls
   * @param each whether each signature is checked by itself, not many by one equation
   * @param progress is told how many more leaves are done; what it throws ends the verification
   */
  public LeafPipeline(Executor workers, boolean each, IntConsumer progress) {
    this.workers = workers;
    this.each = each;
    this.progress = progress;
  }

  void run(BundleReader reader, BundleHead head, LeafSequence leaves) throws IOException {
    LeafCheck check = new LeafCheck(head, each);
    List<byte[]> batch = batch(reader);
    while (!batch.isEmpty()) {
      List<byte[]> lines = batch;
      boolean signatures = !leaves.hasComplaint();
      running.add(CompletableFuture.supplyAsync(() -> check.check(lines, signatures), workers));
      if (running.size() > MOST_BATCHES) {
        takeOne(leaves);
      }
      batch = batch(reader);
    }
    while (!running.isEmpty()) {
      takeOne(leaves);
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
      List<CheckedLeaf> checked = running.remove().join();
      checked.forEach(leaves::add);
      progress.accept(checked.size());
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
