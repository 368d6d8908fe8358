package org.issg.portal.desk.service;

import java.util.UUID;
import java.util.function.IntConsumer;

/** Notes about once a second how many leaves are verified. */
final class VerificationProgress implements IntConsumer {

  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private final VerificationSteps steps;
  private final UUID id;
  private long leaves;
  private long lastNoted = System.nanoTime();

  VerificationProgress(VerificationSteps steps, UUID id) {
    this.steps = steps;
    this.id = id;
  }

  @Override
  public void accept(int more) {
    leaves += more;
    if (System.nanoTime() - lastNoted >= INTERVAL_NANOS) {
      note();
    }
  }

  /** Notes it now. */
  void note() {
    steps.note(id, leaves);
    lastNoted = System.nanoTime();
  }
}
