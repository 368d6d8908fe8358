package org.issg.portal.desk.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.audit.service.Rounds;
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
    Rounds.every(seconds, timers);
  }

  /** Carries out what can be; what fails is tried again the next time. */
  @Timeout
  public void round() {
    current.assume(Redactor.ACTOR);
    Rounds.run(
        LOG, "Values could not be destroyed", () -> redactor.due().forEach(redactor::destroy));
  }
}
