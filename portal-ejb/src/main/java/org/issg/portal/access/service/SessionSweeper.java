package org.issg.portal.access.service;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.issg.portal.audit.service.LogUnwritable;

/** Ends, once a minute, the sessions to which nobody came back in time. */
@Singleton
public class SessionSweeper {

  private static final Logger LOG = Logger.getLogger(SessionSweeper.class.getName());

  @Inject private LoginRegister register;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void sweep() {
    try {
      register.endOverdue();
    } catch (EJBException | LogUnwritable unwritten) {
      // Thrown on, it would have the container take the timer away.
      LOG.log(Level.WARNING, "Overdue sessions could not be ended; the next round tries again");
    }
  }
}
