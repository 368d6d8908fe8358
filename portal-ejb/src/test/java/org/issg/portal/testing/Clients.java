package org.issg.portal.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many clients who do the same over and over at one time, for a benchmark. */
public final class Clients {

  /** Long enough for connections to be open and their statements prepared. */
  private static final Duration WARM = Duration.ofSeconds(2);

  private static final Duration MEASURED = Duration.ofSeconds(3);
  private static final int PATIENCE_SECONDS = 60;

  private final int number;

  public Clients(int number) {
    this.number = number;
  }

  /** How often in a second they did it, all together, once they were warm. */
  public double rate(Supplier<Client> client) {
    ExecutorService threads = Executors.newFixedThreadPool(number);
    try {
      CountDownLatch ready = new CountDownLatch(number);
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        counts.add(threads.submit(() -> count(client.get(), ready)));
      }
      long all = 0;
      for (Future<Long> each : counts) {
        all += each.get();
      }
      return (double) all / MEASURED.toSeconds();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long count(Client client, CountDownLatch ready) throws Exception {
    long[] counted = {0};
    client.work(
        turn -> {
          ready.countDown();
          if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " clients did not come");
          }
          counted[0] = turns(turn);
        });
    return counted[0];
  }

  private static long turns(Turn turn) throws Exception {
    long warm = System.nanoTime() + WARM.toNanos();
    long end = warm + MEASURED.toNanos();
    long counted = 0;
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      turn.take();
      if (now >= warm) {
        counted++;
      }
    }
    return counted;
  }

  /** One client: makes itself ready, then takes its turns. */
  public interface Client {
    void work(Turns turns) throws Exception;
  }

  /** Lets a client take a turn again and again, together with the others. */
  public interface Turns {
    void take(Turn turn) throws Exception;
  }

  /** What is done over and over. */
  public interface Turn {
    void take() throws Exception;
  }
}
