package org.issg.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.ledger.tally.Tally;
import org.issg.portal.shared.service.Caller;
import org.issg.portal.shared.service.CurrentActor;

/**
 * Writes down, leaf by leaf, what this node counted. To be called outside of a transaction: a tally
 * is written once its transaction has ended.
 */
@ApplicationScoped
@ActivateRequestContext
public class NodeTallies {

  private static final Caller ACTOR = Caller.system("tally");

  @Inject private NodeCount count;
  @Inject private CurrentActor current;
  @Inject private AuditTrail audit;

  /** The node has started: its count begins, whatever became of the one before. */
  public void begin() {
    count.open();
    current.assume(ACTOR);
    audit.done(Action.SERIES_BEGUN, RecordRef.of("series", null));
  }

  /** Tells what was committed since the last tally, if anything was. */
  public void tally() {
    count.series().due().ifPresent(this::write);
  }

  private void write(Tally tally) {
    current.assume(ACTOR);
    audit.tallied(tally);
    count.series().written(tally);
  }
}
