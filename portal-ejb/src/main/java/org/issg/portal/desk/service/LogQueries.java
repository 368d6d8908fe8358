package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.KeyCut;
import org.issg.portal.shared.service.ActsAsCaller;

/** The auditor reads the log; that too is in the log. */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class LogQueries {

  /** Leaves of a page. */
  public static final int SIZE = 50;

  @PersistenceContext private EntityManager em;
  @Inject private LogTargets targets;
  @Inject private Symbols symbols;
  @Inject private AlertList alerts;
  @Inject private RedactionList redactions;
  @Inject private AuditTrail audit;

  /** One page of leaves, newest first; tallies only where that act is looked for. */
  public LogPage page(LogFilter filter) {
    LogStatement statement = new LogStatement(filter, SIZE + 1);
    if (!filter.values().containsKey(LogField.ACTION)) {
      statement.withoutTallies();
    }
    Meant meant = targets.by(filter, LogTargets.PEOPLE_OF_A_PAGE);
    List<Row> found = meant.narrow(statement).rows(em);
    KeyCut<Row> cut = KeyCut.of(found, SIZE, filter.key(), filter.newer());
    audit.read(
        Action.LOG_READ,
        RecordRef.of("log", null),
        cut.rows().stream().map(Row::id).toList(),
        FilterCodes.of(filter, meant));
    return new LogPage(
        cut.rows(),
        symbols.of(cut.rows()),
        cut.hasPrevious(),
        cut.hasNext(),
        meant.more(),
        alerts.open(),
        redactions.waiting());
  }
}
