package org.issg.portal.access.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.issg.portal.audit.service.Rounds;

/** Ends, once a minute, the sessions to which nobody came back in time. */
@Singleton
public class SessionSweeper {

  private static final Logger LOG = Logger.getLogger(SessionSweeper.class.getName());

  @Inject private LoginRegister register;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void sweep() {
    Rounds.run(LOG, "Overdue sessions could not be ended", register::endOverdue);
  }
}
