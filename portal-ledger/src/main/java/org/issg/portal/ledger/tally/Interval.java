package org.issg.portal.ledger.tally;

import java.util.ArrayList;
import java.util.List;
import org.issg.portal.ledger.tree.Hash;

/** What a node knows of its leaves of one interval; the series guards it. */
final class Interval {

  private final Mark mark;
  private final List<Hash> committed = new ArrayList<>();
  private final List<Hash> unknown = new ArrayList<>();
  private int running;

  Interval(Mark mark) {
    this.mark = mark;
  }

  Mark mark() {
    return mark;
  }

  void begin() {
    running++;
  }

  void end(Outcome outcome, List<Hash> leaves) {
    running--;
    switch (outcome) {
      case COMMITTED -> committed.addAll(leaves);
      case UNKNOWN -> unknown.addAll(leaves);
      case TAKEN_BACK -> {}
    }
  }

  /** Whether there is nothing to tell of. */
  boolean isEmpty() {
    return committed.isEmpty() && unknown.isEmpty();
  }

  /** Whether no transaction with leaves of it is under way. */
  boolean isSettled() {
    return running == 0;
  }

  Tally tally() {
    return Tally.of(mark, committed, unknown);
  }
}
