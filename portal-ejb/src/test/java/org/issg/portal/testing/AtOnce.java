package org.issg.portal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What came of acts that several people began at one moment.
 *
 * @param done what those gave that went well
 * @param failed what the others met
 */
public record AtOnce<T>(List<T> done, List<Throwable> failed) {

  /** Does them all, each in a thread of its own. */
  public static <T> AtOnce<T> begin(List<Callable<T>> acts) throws InterruptedException {
    ExecutorService people = Executors.newFixedThreadPool(acts.size());
    CyclicBarrier together = new CyclicBarrier(acts.size());
    AtOnce<T> ended = new AtOnce<>(new ArrayList<>(), new ArrayList<>());
    try {
      for (Future<T> each :
          people.invokeAll(acts.stream().map(act -> after(together, act)).toList())) {
        try {
          ended.done.add(each.get());
        } catch (ExecutionException met) {
          ended.failed.add(met.getCause());
        }
      }
    } finally {
      people.shutdown();
    }
    return ended;
  }

  private static <T> Callable<T> after(CyclicBarrier together, Callable<T> act) {
    return () -> {
      together.await();
      return act.call();
    };
  }
}
