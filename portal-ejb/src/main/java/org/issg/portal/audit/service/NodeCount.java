package org.issg.portal.audit.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.issg.portal.ledger.tally.Outcome;
import org.issg.portal.ledger.tally.Series;

/** This node's count of the leaves that it committed, since it started; in memory alone. */
@ApplicationScoped
public class NodeCount {

  private static final String SHARE = "org.issg.portal.share";

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  private final Series series = new Series();
  private volatile boolean open;

  /** Leaves count from now on; the first is that by which the series begins. */
  void open() {
    open = true;
  }

  Series series() {
    return series;
  }

  /** What the transaction at hand has of the count; nothing before it is open. */
  Optional<Series.Share> share() {
    if (!open) {
      return Optional.empty();
    }
    Series.Share share = (Series.Share) transaction.getResource(SHARE);
    if (share == null) {
      share = series.join();
      transaction.putResource(SHARE, share);
      transaction.registerInterposedSynchronization(new End(share));
    }
    return Optional.of(share);
  }

  /**
   * How the transaction ends. Where a commit was asked for and did not succeed, the database may
   * have done it all the same, or will: only what was never to be committed is taken back for sure.
   */
  private static final class End implements Synchronization {

    private final Series.Share share;
    private boolean asked;

    End(Series.Share share) {
      this.share = share;
    }

    @Override
    public void beforeCompletion() {
      asked = true;
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        share.end(Outcome.COMMITTED);
      } else {
        share.end(asked ? Outcome.UNKNOWN : Outcome.TAKEN_BACK);
      }
    }
  }
}
