package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.issg.portal.access.Reason;
import org.issg.portal.access.service.AccessGate;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.AlertPolicy;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.service.ActsAsCaller;
import org.issg.portal.shared.service.CurrentActor;

/** Auditors see what their rules have found. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class AlertQueries {

  /** Alerts of a page. */
  public static final int SIZE = 50;

  @Inject private CurrentActor current;
  @Inject private AccessGate gate;
  @Inject private AlertList alerts;
  @Inject private AuditTrail audit;

  /** One page of alerts, newest first. */
  public AlertPage page(AlertFilter filter) {
    RecordRef about = RecordRef.of("alert", null);
    gate.require(AlertPolicy.keep(current.get()), about, Action.ALERTS_LISTED);
    KeyCut<AlertRow> cut =
        KeyCut.of(alerts.rows(filter, SIZE + 1), SIZE, filter.key(), filter.newer());
    audit.read(
        Action.ALERTS_LISTED, about, cut.rows().stream().map(row -> row.alert().id()).toList());
    return new AlertPage(cut.rows(), cut.hasPrevious(), cut.hasNext(), alerts.open());
  }

  /** One alert, or a refusal as if there were none. */
  public AlertRow open(UUID id) {
    RecordRef about = RecordRef.of("alert", id);
    gate.require(AlertPolicy.keep(current.get()), about, Action.ALERT_READ);
    AlertRow row =
        alerts.find(id).orElseThrow(() -> gate.refusal(Action.ALERT_READ, about, Reason.NOT_FOUND));
    audit.read(Action.ALERT_READ, row.alert().ref());
    return row;
  }
}
