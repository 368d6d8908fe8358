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
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;

/**
 * Gives an auditor leaves to take away, in the order of the tree, in short transactions that a long
 * download asks for one after the other. A leaf gets its index once it is committed, so whoever
 * goes on after the last index misses none, however late its commit was.
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
   * Begins to take leaves away, up to the last checkpoint; the leaf of the whole, before anything
   * leaves.
   *
   * @param form in which they go out, as the log names it
   * @param after the last index that the auditor has, or -1
   * @throws RuleViolation if there is no checkpoint yet, or the log has no such index
   */
  public Export begin(LogFilter filter, String form, long after) {
    long size = size();
    if (after < -1 || after >= size) {
      throw new RuleViolation("desk.ledger.known", String.valueOf(size));
    }
    Export export = new Export(filter, targets.by(filter, LogTargets.ALL), after + 1, size);
    audit.read(Action.LOG_EXPORTED, RecordRef.of("log", null), range(export, form));
    return export;
  }

  private long size() {
    Number size =
        (Number) em.createNativeQuery("select max(size) from audit_checkpoint").getSingleResult();
    if (size == null) {
      throw new RuleViolation("desk.ledger.none");
    }
    return size.longValue();
  }

  private static String range(Export export, String form) {
    String codes = FilterCodes.of(export.filter(), export.meant());
    return form + " " + export.from() + "-" + export.last() + (codes == null ? "" : " " + codes);
  }

  /**
   * The next leaves; there are more until the end of the export is reached.
   *
   * @param from the index from which on they are looked for
   */
  public Export.Part next(Export export, long from) {
    long behind = export.windowEnd(from);
    List<TakenLeaf> leaves = new ExportStatement(export, from, behind).leaves(em);
    return new Export.Part(
        leaves, leaves.size() < SIZE ? behind : leaves.get(SIZE - 1).index() + 1);
  }
}
