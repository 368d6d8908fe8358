package org.issg.portal.shared.view;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.issg.portal.audit.service.LogState;

/**
 * Down while leaves wait for the sequencer, none is at work, or a leaf has no month. Not a part of
 * readiness: leaves are safe while they wait, and whoever can insert one false leaf, which waits
 * for ever, must not be able to take the portal out of service. An answer holds for some seconds,
 * since the database looks over the leaves of a day.
 */
@Startup
@ApplicationScoped
public class LogIsSigned implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration HOLDS = Duration.ofSeconds(10);

  @Inject private LogState log;
  @Inject private Clock clock;

  private Instant asked = Instant.EPOCH;
  private HealthCheckResponse answer;

  @Override
  public synchronized HealthCheckResponse call() {
    if (asked.plus(HOLDS).isBefore(clock.instant())) {
      answer = ask();
      asked = clock.instant();
    }
    return answer;
  }

  private HealthCheckResponse ask() {
    try {
      boolean sequenced = log.isSequenced();
      boolean beyond = log.hasLeavesBeyondMonths();
      Optional<Instant> since = log.waitingSince();
      boolean late = since.isPresent() && since.get().plus(PATIENCE).isBefore(clock.instant());
      return HealthCheckResponse.named("audit-log-signed")
          .status(sequenced && !late && !beyond)
          .withData("sequencerLeads", sequenced)
          .withData("waitingSince", since.map(Instant::toString).orElse(""))
          .withData("leavesBeyondMonths", beyond)
          .build();
    } catch (EJBException away) {
      return HealthCheckResponse.named("audit-log-signed").down().build();
    }
  }
}
