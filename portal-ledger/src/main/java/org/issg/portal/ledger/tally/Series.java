package org.issg.portal.ledger.tally;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.issg.portal.ledger.tree.Hash;

/**
 * The count that one start of a node keeps of its own commits, in memory: an open interval that
 * takes transactions, and at most one that is closed and waits for its last ones and for its tally.
 * So a tally is written after the one before it, and after every leaf that it counts.
 */
public final class Series {

  private static final int ID_BYTES = 8;

  private final String id;
  private Interval open;
  private Interval closed;

  /** A series of a new name. */
  public Series() {
    byte[] random = new byte[ID_BYTES];
    new SecureRandom().nextBytes(random);
    this.id = HexFormat.of().formatHex(random);
    this.open = new Interval(new Mark(id, 1));
  }

  public String id() {
    return id;
  }

  /** A transaction begins to write leaves. */
  public synchronized Share join() {
    open.begin();
    return new Share(open);
  }

  /** The tally to be written now, if any; asked for again until it is {@link #written}. */
  public synchronized Optional<Tally> due() {
    if (closed == null && !open.isEmpty()) {
      closed = open;
      open = new Interval(new Mark(id, closed.mark().interval() + 1));
    }
    return closed != null && closed.isSettled() ? Optional.of(closed.tally()) : Optional.empty();
  }

  /** The tally is in the log for sure. */
  public synchronized void written(Tally tally) {
    if (closed != null && closed.mark().equals(tally.mark())) {
      closed = null;
    }
  }

  /** What one transaction has of an interval. */
  public final class Share {

    private final Interval interval;
    private final List<Hash> leaves = new ArrayList<>();

    private Share(Interval interval) {
      this.interval = interval;
    }

    /** What each leaf of the transaction bears. */
    public Mark mark() {
      return interval.mark();
    }

    public void add(Hash leaf) {
      leaves.add(leaf);
    }

    /** The transaction has ended; to be called once. */
    public void end(Outcome outcome) {
      synchronized (Series.this) {
        interval.end(outcome, leaves);
      }
    }
  }
}
