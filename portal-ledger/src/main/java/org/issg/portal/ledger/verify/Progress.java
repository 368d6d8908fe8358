package org.issg.portal.ledger.verify;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Says now and then how far a long verification is. */
final class Progress implements IntConsumer {

  private static final long INTERVAL_NANOS = 2_000_000_000L;

  private final PrintStream out;
  private long leaves;
  private long lastSaid = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(int more) {
    leaves += more;
    long now = System.nanoTime();
    if (now - lastSaid >= INTERVAL_NANOS) {
      lastSaid = now;
      out.printf(Locale.ROOT, "%,d leaves checked ...%n", leaves);
    }
  }
}
