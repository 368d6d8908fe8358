package org.issg.portal.audit.service;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.issg.portal.shared.service.Caller;
import org.issg.portal.shared.service.CurrentActor;

/**
 * Whether the log can be written, found out by writing a leaf that is taken back. Anybody may ask
 * as often as they like, so an answer holds for a second.
 */
@ApplicationScoped
@ActivateRequestContext
public class LogRehearsal {

  private static final Caller ACTOR = Caller.system("health");
  private static final Duration HOLDS = Duration.ofSeconds(1);

  @Inject private CurrentActor current;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  private Instant asked = Instant.EPOCH;
  private boolean successful;

  /** Whether the leaf could have been kept. */
  public synchronized boolean succeeds() {
    if (asked.plus(HOLDS).isBefore(clock.instant())) {
      successful = current.as(ACTOR, this::tried);
      asked = clock.instant();
    }
    return successful;
  }

  private boolean tried() {
    try {
      audit.rehearse();
      return true;
    } catch (EJBException | LogUnwritable unwritten) {
      return false;
    }
  }
}
