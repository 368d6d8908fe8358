package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.Alert;
import org.issg.portal.desk.AlertPolicy;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** What auditors do with alerts. */
@Stateless
@ActsAsCaller
@RolesAllowed(AUDITOR_NAME)
public class AlertService {

  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private AlertList alerts;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** Notes that the actor has looked into an alert; the remark may be null. */
  public void acknowledge(UUID id, String remark) {
    RecordRef about = RecordRef.of("alert", id);
    gate.require(AlertPolicy.keep(current.get()), about, Action.ALERT_ACKNOWLEDGED);
    Alert alert =
        alerts
            .find(id)
            .orElseThrow(() -> gate.refusal(Action.ALERT_ACKNOWLEDGED, about, Reason.NOT_FOUND))
            .alert();
    alert.acknowledge(remark, current.get(), clock.instant());
    audit.done(Action.ALERT_ACKNOWLEDGED, alert);
  }
}
