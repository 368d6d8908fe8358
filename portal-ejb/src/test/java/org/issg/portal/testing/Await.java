package org.issg.portal.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread or process brings about. */
public final class Await {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private Await() {}

  /** Waits until it holds; an error with those words after two minutes. */
  public static <E extends Exception> void until(Condition<E> condition, String otherwise)
      throws E {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(otherwise);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  public static <E extends Exception> void until(Condition<E> condition) throws E {
    until(condition, "not within " + PATIENCE);
  }

  /** What is asked again and again. */
  @FunctionalInterface
  public interface Condition<E extends Exception> {
    boolean holds() throws E;
  }
}
