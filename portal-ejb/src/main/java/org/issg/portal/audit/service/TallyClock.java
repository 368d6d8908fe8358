package org.issg.portal.audit.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has this node say every five seconds what it committed to the log, from its start to its end. */
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
    try {
      tallies.tally();
    } catch (EJBException unwritten) {
      // Thrown on, it would have the container take the timer away.
      LOG.log(Level.WARNING, "A tally of the log could not be written; the next round tries again");
    }
  }

  @PreDestroy
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void end() {
    try {
      tallies.end();
    } catch (EJBException unwritten) {
      LOG.log(Level.WARNING, "This node ends without its last tally of the log");
    }
  }
}
