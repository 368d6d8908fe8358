package org.issg.portal.desk.service;

import static org.issg.portal.shared.Role.AUDITOR_NAME;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.RecordRef;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.shared.PageKey;
import org.issg.portal.shared.service.ActsAsCaller;

/**
 * Gives an auditor leaves to take away, oldest first, in short transactions that a long download
 * asks for one after the other.
 */
@Stateless
@ActsAsCaller(changes = false)
@RolesAllowed(AUDITOR_NAME)
public class ExportQueries {

  /** Leaves of one transaction. */
  public static final int SIZE = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private LogTargets targets;
  @Inject private AuditTrail audit;

  /**
   * Begins to take leaves away; the leaf of the whole, before anything leaves.
   *
   * @param form in which they go out, as the log names it
   * @return the filter, ended at this moment, so that the export ends too
   */
  public LogFilter begin(LogFilter filter, String form) {
    Instant now = (Instant) em.createNativeQuery("select now()", Instant.class).getSingleResult();
    Instant until = (Instant) filter.values().get(LogField.UNTIL);
    LogFilter ended =
        until == null || until.isAfter(now) ? filter.with(LogField.UNTIL, now) : filter;
    Object from = ended.values().get(LogField.FROM);
    String span = (from == null ? "" : from) + "/" + ended.values().get(LogField.UNTIL);
    audit.read(Action.LOG_EXPORTED, RecordRef.of("log", null), form + " " + span);
    return ended;
  }

  /**
   * The next leaves; fewer than {@link #SIZE} are the last.
   *
   * @param after the leaf after which they begin, or null for the first
   */
  public List<Row> next(LogFilter filter, PageKey after) {
    LogStatement statement = new LogStatement(filter.from(after, true), SIZE);
    return targets.narrow(statement, filter).rows(em);
  }
}
