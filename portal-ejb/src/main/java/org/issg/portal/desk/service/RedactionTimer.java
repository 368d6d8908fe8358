package org.issg.portal.desk.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.audit.service.LogUnwritable;
import org.issg.portal.shared.service.CurrentActor;

/** Has confirmed redactions carried out once their leaves are signed. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RedactionTimer {

  private static final Logger LOG = Logger.getLogger(RedactionTimer.class.getName());

  @Resource private TimerService timers;
  @Inject private CurrentActor current;
  @Inject private Redactor redactor;

  @Inject
  @ConfigProperty(name = "portal.redactions.seconds", defaultValue = "10")
  private int seconds;

  /** Begins, unless the setting is 0. */
  @PostConstruct
  public void begin() {
    if (seconds > 0) {
      long pause = Duration.ofSeconds(seconds).toMillis();
      timers.createIntervalTimer(pause, pause, new TimerConfig(null, false));
    }
  }

  /** Carries out what can be; what fails is tried again the next time. */
  @Timeout
  public void round() {
    current.assume(Redactor.ACTOR);
    try {
      for (UUID due : redactor.due()) {
        redactor.destroy(due);
      }
    } catch (EJBException | LogUnwritable failed) {
      // Thrown on, it would have the container take the timer away.
      LOG.log(Level.WARNING, "Values could not be destroyed; the next round tries again", failed);
    }
  }
}
