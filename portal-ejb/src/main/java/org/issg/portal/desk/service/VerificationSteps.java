package org.issg.portal.desk.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.issg.portal.audit.Action;
import org.issg.portal.audit.service.AuditTrail;
import org.issg.portal.desk.LogVerification;
import org.issg.portal.ledger.bundle.BundleHead;
import org.issg.portal.ledger.bundle.Refusal;
import org.issg.portal.ledger.bundle.StoredLeaf;
import org.issg.portal.ledger.bundle.StoredValue;
import org.issg.portal.ledger.note.Checkpoint;
import org.issg.portal.ledger.note.SignedNote;
import org.issg.portal.ledger.sequence.BundleExport;
import org.issg.portal.ledger.sequence.ColumnCheck;
import org.issg.portal.shared.RuleViolation;
import org.issg.portal.shared.service.ActsAsCaller;

/**
 * What a verification under way asks of the database, each a short transaction; the policies let
 * nobody through who is no auditor.
 */
@Stateless
@ActsAsCaller
public class VerificationSteps {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private AuditTrail audit;

  /** The values beside the leaves of a range. */
  public List<StoredValue> values(long from, long end) {
    return em.unwrap(Session.class)
        .doReturningWork(
            connection -> new BundleExport(connection).values(from, end, LogValues.KINDS));
  }

  /** All of the log up to its last checkpoint. */
  public BundleHead head() {
    return em.unwrap(Session.class).doReturningWork(VerificationSteps::head);
  }

  private static BundleHead head(Connection connection) throws SQLException {
    BundleExport export = new BundleExport(connection);
    SignedNote checkpoint = export.checkpoint();
    return export.head(checkpoint, 0, Checkpoint.parse(checkpoint.text()).size(), 0);
  }

  /** The first leaves of a range; none where the log has lost them. */
  public List<StoredLeaf> leaves(long from, long end) {
    return em.unwrap(Session.class)
        .doReturningWork(connection -> new BundleExport(connection).present(from, end));
  }

  /** A sentence about the first leaf of a range whose columns do not say what its bytes do. */
  public Optional<String> columns(long from, long end) {
    return em.unwrap(Session.class)
        .doReturningWork(connection -> new ColumnCheck(connection).complaint(from, end));
  }

  /**
   * Notes how many leaves are verified, as a sign of life.
   *
   * @throws RuleViolation if it was given up meanwhile
   */
  public void note(UUID id, long leaves) {
    int noted =
        em.createNativeQuery(
                "update log_verification_progress p set leaves = ?2, seen_at = now()"
                    + " from log_verification v where v.id = ?1 and v.ended_at is null"
                    + " and p.verification_id = v.id")
            .setParameter(1, id)
            .setParameter(2, leaves)
            .executeUpdate();
    if (noted == 0) {
      throw new RuleViolation("desk.verify.ended");
    }
  }

  /** All leaves are those that were signed, up to a checkpoint of that size. */
  public void verified(UUID id, String sentence, long size) {
    LogVerification verification = em.find(LogVerification.class, id);
    verification.verify(sentence, size, clock.instant());
    audit.done(Action.LOG_VERIFIED, verification);
  }

  /** The log is not to be believed; a second leaf says why, as every failure does. */
  public void refused(UUID id, Refusal refusal) {
    LogVerification verification = em.find(LogVerification.class, id);
    String cause = refusal.reason().name();
    verification.refuse(cause, refusal.getMessage(), clock.instant());
    audit.done(Action.LOG_REFUSED, verification);
    audit.failed(Action.LOG_REFUSED, verification.ref(), cause);
  }

  /** It came to no result. */
  public void brokenOff(UUID id) {
    LogVerification verification = em.find(LogVerification.class, id);
    verification.breakOff(clock.instant());
    audit.done(Action.VERIFICATION_BROKEN_OFF, verification);
  }
}
