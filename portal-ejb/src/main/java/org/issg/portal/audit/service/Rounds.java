package org.issg.portal.audit.service;

import jakarta.ejb.EJBException;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.issg.portal.shared.service.Causes;

/** What a timer does again and again. */
public final class Rounds {

  private Rounds() {}

  /** Begins the rounds, so many seconds apart; none where they are 0. */
  public static void every(int seconds, TimerService timers) {
    if (seconds > 0) {
      long pause = Duration.ofSeconds(seconds).toMillis();
      timers.createIntervalTimer(pause, pause, new TimerConfig(null, false));
    }
  }

  /**
   * Does one round. A failure is written to the server's log with what could not be done; thrown
   * on, it would have the container take the timer away. That the log is shut is one line: it fails
   * each round, and where it failed is not what matters.
   */
  public static void run(Logger log, String failure, Runnable round) {
    try {
      round.run();
    } catch (LogUnwritable shut) {
      log.log(
          Level.WARNING,
          "{0}: {1} ({2}); the next round tries again",
          new Object[] {failure, shut.getMessage(), Causes.root(shut).getMessage()});
    } catch (EJBException failed) {
      log.log(Level.WARNING, failed, () -> failure + "; the next round tries again");
    }
  }
}
