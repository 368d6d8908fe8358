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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.issg.portal.audit.service.Rounds;
import org.issg.portal.shared.service.CurrentActor;

/** Has the rules asked again and again, and sends the mails about what they found. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertTimer {

  private static final Logger LOG = Logger.getLogger(AlertTimer.class.getName());

  @Resource private TimerService timers;
  @Inject private CurrentActor current;
  @Inject private AlertWatch watch;
  @Inject private AlertPost post;

  @Inject
  @ConfigProperty(name = "portal.alerts.seconds", defaultValue = "60")
  private int seconds;

  /** Begins, unless the setting is 0. */
  @PostConstruct
  public void begin() {
    Rounds.every(seconds, timers);
  }

  /** Catches up with the log, then with the mails; what fails is tried again the next time. */
  @Timeout
  public void round() {
    current.assume(AlertWatch.ACTOR);
    Rounds.run(LOG, "What the rules found could not be recorded and told", this::lookAndTell);
  }

  private void lookAndTell() {
    while (watch.look()) {
      LOG.log(Level.FINE, "The rules look at more leaves");
    }
    post.send();
  }
}
