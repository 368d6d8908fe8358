package org.issg.portal.audit.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Has this node say every five seconds what it committed to the log. As it ends, it cannot: the
 * server takes the connections away before it tells the application.
 */
@Singleton
@Startup
@DependsOn("LogGuard")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TallyClock {

  private static final Logger LOG = Logger.getLogger(TallyClock.class.getName());

  @Inject private NodeTallies tallies;

  @PostConstruct
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void begin() {
    tallies.begin();
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tally() {
    Rounds.run(LOG, "A tally of the log could not be written", tallies::tally);
  }
}
